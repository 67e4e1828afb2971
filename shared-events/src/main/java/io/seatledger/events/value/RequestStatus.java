package io.seatledger.events.value;

/** Where a request stands. */
public enum RequestStatus {
    RECEIVED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN
}
