package io.seatledger.events.value;

/** What became of a row of a list: of the list itself, or of its undoing. */
public enum RowOutcome {
    ASSIGNED,
    SENT,
    UNCHANGED,
    REFUSED,
    /** Taken back. */
    UNDONE,
    /** To be taken back when the LMS has dropped the enrollment. */
    DROP_REQUESTED
}
