package io.seatledger.command.store;

/** Where a store stands; {@code NONE} before it was opened. */
public enum StoreStatus {
    NONE,
    OPEN,
    CLOSED
}
