package io.seatledger.events.value;

/** What a list was for. */
public enum BatchKind {
    ASSIGNMENTS,
    REDEMPTION_LINKS
}
