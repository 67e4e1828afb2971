package io.seatledger.domain.store;

/** Where a store stands; {@code NONE} before it was opened. */
public enum StoreStatus {
    NONE,
    OPEN,
    CLOSED
}
