package io.seatledger.command.seat;

import io.seatledger.command.domain.Decision;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.util.List;
import java.util.Map;

/** Why a command on a seat is refused, and how an unknown seat is answered. */
public final class SeatReasons {
    private SeatReasons() {}

    /** 404 for a seat that is not there, or not for this caller to know. */
    public static <R> Decision<R> missing(SeatId id) {
        return Decision.missing("SEAT_NOT_FOUND", "There is no seat " + id + '.');
    }

    /** R30: it must be released and available. */
    public static List<Reason> unlessAvailable(SeatCase seat) {
        return switch (seat.state()) {
            case AVAILABLE -> List.of();
            case PENDING -> List.of(notReleased(seat));
            default -> List.of(inState(RefusalCode.SEAT_NOT_AVAILABLE, seat, "is not available"));
        };
    }

    /** It must be in this state. */
    public static List<Reason> unlessIn(SeatState state, RefusalCode code, SeatCase seat, String what) {
        return seat.state() == state ? List.of() : List.of(inState(code, seat, what));
    }

    public static Reason notReleased(SeatCase seat) {
        return inState(RefusalCode.SEAT_NOT_RELEASED, seat, "is not released: its order is not paid");
    }

    /** A reason about a seat that says where it stands. */
    public static Reason inState(RefusalCode code, SeatCase seat, String what) {
        return Reason.of(
                code,
                "Seat " + seat.id() + ' ' + what + "; it is " + seat.state() + '.',
                Map.of("seatId", seat.id(), "state", seat.state()));
    }

    /** It must be a learner's, and not be about to leave that learner (R35). */
    public static List<Reason> unlessHeld(SeatCase seat) {
        Hold hold = seat.seat().hold();
        if (hold != null && hold.unassigning()) {
            return List.of(Reason.of(
                    RefusalCode.SEAT_NOT_ASSIGNED,
                    "Seat " + seat.id() + " is being taken back: the LMS was asked to drop the enrollment.",
                    Map.of("seatId", seat.id(), "state", seat.state())));
        }
        return unlessIn(SeatState.ASSIGNED, RefusalCode.SEAT_NOT_ASSIGNED, seat, "is not assigned");
    }

    /** R34: one request at a time. */
    public static Reason requestOpen(SeatCase seat, String requestId) {
        return Reason.of(
                RefusalCode.UNASSIGN_REQUEST_OPEN,
                "An unassignment request for seat " + seat.id() + " waits for a decision.",
                Map.of("seatId", seat.id(), "requestId", requestId));
    }

    /** R31: names the seat that the learner has. */
    public static Reason alreadyHolds(String seatId, String courseId) {
        return Reason.of(
                RefusalCode.LEARNER_ALREADY_HOLDS_SEAT,
                "The learner has seat " + seatId + " of this course already.",
                Map.of("seatId", seatId, "courseId", courseId));
    }
}
