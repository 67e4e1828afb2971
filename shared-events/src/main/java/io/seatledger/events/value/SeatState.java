package io.seatledger.events.value;

/** Where a seat stands. */
public enum SeatState {
    PENDING,
    AVAILABLE,
    APPROVAL_PENDING,
    AWAITING,
    ASSIGNED,
    RETURN_PENDING,
    RETURNED,
    EXPIRED,
    VOIDED
}
