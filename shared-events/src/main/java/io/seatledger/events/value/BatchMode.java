package io.seatledger.events.value;

/** All rows or none, or each row for itself. */
public enum BatchMode {
    ATOMIC,
    PER_ROW
}
