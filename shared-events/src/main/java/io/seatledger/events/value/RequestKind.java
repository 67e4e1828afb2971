package io.seatledger.events.value;

/** What is asked for. */
public enum RequestKind {
    UNASSIGNMENT,
    APPROVAL,
    CANCELLATION
}
