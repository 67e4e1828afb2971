package io.seatledger.command.seat;

import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.value.EnrollmentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * R35: taking an assigned seat back. Where the LMS has an enrollment it is asked to drop it, and the seat stays assigned until
 * it answers; else the seat is free at once.
 *
 * @param enrolled whether the LMS has an enrollment of the learner in the course
 */
public record Unassignment(SeatCase seat, boolean enrolled) {

    /** Looks at what the LMS said of the seat's learner, under every key. */
    public static Unassignment of(SeatCase seat, Ledger ledger) {
        Hold hold = seat.seat().hold();
        boolean enrolled = hold != null
                && (hold.enrollment() == EnrollmentStatus.CONFIRMED
                        || hold.keys().stream()
                                .map(key -> EnrollmentState.id(seat.line().courseId(), key))
                                .anyMatch(id ->
                                        ledger.read(EnrollmentState.KIND, id).phase() != null));
        return new Unassignment(seat, enrolled);
    }

    /** Whether the LMS was asked already and has not answered. */
    public boolean underWay() {
        Hold hold = seat.seat().hold();
        return hold != null && hold.unassigning();
    }

    /**
     * What taking it back comes to; the seat must be assigned.
     *
     * @param by who acts; a request to do just that is accepted with it
     */
    public List<LedgerEvent> events(String by, String reason, Instant at) {
        List<LedgerEvent> events = new ArrayList<>(OpenRequest.closed(seat, by, at));
        if (enrolled) {
            events.add(new EnrollmentDropRequested(
                    seat.id().orderId(), seat.id().line(), seat.numbers(), List.of(hold().learner()), reason, at));
            return events;
        }
        events.addAll(done(seat, reason, at));
        return seat.settled(events, at);
    }

    /** The seat is free: nothing was to be dropped, or it was dropped. */
    public static List<LedgerEvent> done(SeatCase seat, String reason, Instant at) {
        Hold hold = Objects.requireNonNull(seat.seat().hold(), "only an assigned seat is taken back");
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new SeatUnassigned(
                seat.id().orderId(), seat.id().line(), seat.numbers(), List.of(hold.learner()), reason, at));
        events.addAll(Claims.released(seat, at));
        return events;
    }

    private Hold hold() {
        return Objects.requireNonNull(seat.seat().hold(), "only an assigned seat is taken back");
    }
}
