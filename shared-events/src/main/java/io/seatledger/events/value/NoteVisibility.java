package io.seatledger.events.value;

/** Who may read a note on an order. */
public enum NoteVisibility {
    INTERNAL,
    CUSTOMER
}
