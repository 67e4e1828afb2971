package io.seatledger.command.enrollment.report;

import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.OpenRequest;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentDropRefused;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.EnrollmentGivenUp;
import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a report that counts does to the seat of its learner: the enrollment asked for is confirmed, or failed and given up with
 * the fifth attempt; one that was to be dropped frees the seat or keeps it (R35).
 */
public final class SeatReportPolicy {
    /** So many failed attempts end the LMS's trying. */
    static final int ATTEMPTS_MAX = 5;

    private static final String DROPPED = "The LMS dropped the enrollment.";

    private SeatReportPolicy() {}

    /**
     * The events that follow, nothing when the seat does not wait for such a report.
     *
     * @param seat somebody holds it
     */
    public static List<LedgerEvent> following(EnrollmentReport report, SeatCase seat, String by, Instant at) {
        Hold hold = Objects.requireNonNull(seat.seat().hold(), "a report counts for a seat that somebody holds");
        return switch (report.kind()) {
            case ENROLLED -> waitsForTheLms(hold) ? confirmed(report, seat, hold, at) : List.of();
            case ATTEMPT_FAILED -> waitsForTheLms(hold) ? failed(seat, hold, by, at) : List.of();
            case DROPPED -> waitsForTheDrop(seat, hold) ? dropped(seat, by, at) : List.of();
            case DROP_REFUSED -> waitsForTheDrop(seat, hold) ? kept(report, seat, hold, at) : List.of();
        };
    }

    private static boolean waitsForTheLms(Hold hold) {
        return hold.enrollment() == EnrollmentStatus.REQUESTED || hold.enrollment() == EnrollmentStatus.FAILED;
    }

    /** While a return is pending the seat is not the LMS's to free. */
    private static boolean waitsForTheDrop(SeatCase seat, Hold hold) {
        return hold.unassigning() && seat.state() == SeatState.ASSIGNED;
    }

    /** The id of a learner who was known by address only is learned here, and the seat is claimed under it, too. */
    private static List<LedgerEvent> confirmed(EnrollmentReport report, SeatCase seat, Hold hold, Instant at) {
        boolean idIsNew = hold.learner().learnerId() == null;
        LearnerRef learner =
                idIsNew ? new LearnerRef(report.learnerId(), hold.learner().personRef()) : hold.learner();
        LedgerEvent confirmed =
                new EnrollmentConfirmed(seat.id().orderId(), seat.id().line(), seat.numbers(), learner, at);
        return idIsNew
                ? List.of(confirmed, Claims.taken(report.courseId(), learner, seat.id(), at))
                : List.of(confirmed);
    }

    private static List<LedgerEvent> failed(SeatCase seat, Hold hold, String by, Instant at) {
        int attempts = hold.attempts() + 1;
        if (attempts < ATTEMPTS_MAX || seat.state() != SeatState.ASSIGNED) {
            return List.of(new EnrollmentFailed(
                    seat.id().orderId(), seat.id().line(), seat.numbers(), hold.learner(), attempts, at));
        }
        List<LedgerEvent> events = new ArrayList<>(OpenRequest.closed(seat, by, at));
        events.add(new EnrollmentGivenUp(
                seat.id().orderId(), seat.id().line(), seat.numbers(), hold.learner(), attempts, at));
        events.addAll(Claims.released(seat, at));
        return seat.settled(events, at);
    }

    private static List<LedgerEvent> dropped(SeatCase seat, String by, Instant at) {
        List<LedgerEvent> events = new ArrayList<>(OpenRequest.closed(seat, by, at));
        events.addAll(Unassignment.done(seat, DROPPED, at));
        return seat.settled(events, at);
    }

    private static List<LedgerEvent> kept(EnrollmentReport report, SeatCase seat, Hold hold, Instant at) {
        return List.of(new EnrollmentDropRefused(
                seat.id().orderId(),
                seat.id().line(),
                seat.numbers(),
                hold.learner(),
                Objects.requireNonNull(report.reason(), "a refusal says why"),
                at));
    }
}
