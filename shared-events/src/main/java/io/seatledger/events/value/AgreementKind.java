package io.seatledger.events.value;

/** The two agreements that open bulk purchasing; either suffices unless the store names the kinds it accepts. */
public enum AgreementKind {
    WHOLESALE,
    PURCHASING_AGENT
}
