package io.seatledger.events.value;

/** The moment at which the seats of an order become available (R23). */
public enum SeatRelease {
    PAID,
    AUTHORIZED,
    PLACED
}
