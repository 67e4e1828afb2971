package io.seatledger.events.value;

/** Where a return stands. */
public enum ReturnStatus {
    PENDING,
    APPROVED,
    REFUND_SETTLED,
    REFUND_FAILED,
    DENIED,
    WITHDRAWN
}
