package io.seatledger.events.value;

/** What becomes of a returned seat: sold again, or withdrawn (R52). */
public enum Disposition {
    REISSUE,
    RETIRE
}
