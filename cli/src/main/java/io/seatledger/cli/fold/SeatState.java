package io.seatledger.cli.fold;

import java.util.Optional;

/** Where a seat stands, in the order of the columns of totals. */
public enum SeatState {
    PENDING("pending"),
    AVAILABLE("available"),
    APPROVAL_PENDING("approvalPending"),
    AWAITING("awaiting"),
    ASSIGNED("assigned"),
    RETURN_PENDING("returnPending"),
    RETURNED("returned"),
    EXPIRED("expired"),
    VOIDED("voided");

    private final String field;

    SeatState(String field) {
        this.field = field;
    }

    /** Its name among the figures of an answer. */
    public String field() {
        return field;
    }

    static Optional<SeatState> named(String name) {
        for (SeatState each : values()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
