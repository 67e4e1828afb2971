package io.seatledger.events.value;

/** How a store sells: one by one, or seats in bulk to agents. */
public enum SaleModel {
    RETAIL,
    WHOLESALE
}
