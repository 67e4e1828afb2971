package io.seatledger.resource;

import io.seatledger.events.value.SeatState;
import java.util.List;

/** What can be done with a seat next. */
public enum SeatAction {
    ASSIGN,
    SEND_LINK,
    RESEND_LINK,
    CANCEL_LINK,
    REDEEM,
    UNASSIGN,
    REQUEST_UNASSIGNMENT,
    TRANSFER,
    APPROVE,
    SET_OWNER_GROUP,
    RETURN,
    DECIDE_RETURN;

    /**
     * The actions that the state of a seat allows; rights, dates and policies may still forbid one.
     *
     * @param unassigning whether it waits for the LMS to drop the enrollment
     * @param requestOpen whether an unassignment request waits for a decision
     */
    public static List<SeatAction> allowed(SeatState state, boolean unassigning, boolean requestOpen) {
        return switch (state) {
            case PENDING, EXPIRED -> List.of(SET_OWNER_GROUP);
            case AVAILABLE -> List.of(ASSIGN, SEND_LINK, SET_OWNER_GROUP, RETURN);
            case APPROVAL_PENDING -> List.of(APPROVE);
            case AWAITING -> List.of(RESEND_LINK, CANCEL_LINK, REDEEM, RETURN);
            case ASSIGNED -> assigned(unassigning, requestOpen);
            case RETURN_PENDING -> List.of(DECIDE_RETURN);
            case RETURNED, VOIDED -> List.of();
        };
    }

    private static List<SeatAction> assigned(boolean unassigning, boolean requestOpen) {
        if (unassigning) {
            return List.of();
        }
        return requestOpen
                ? List.of(UNASSIGN, TRANSFER, RETURN)
                : List.of(UNASSIGN, REQUEST_UNASSIGNMENT, TRANSFER, RETURN);
    }
}
