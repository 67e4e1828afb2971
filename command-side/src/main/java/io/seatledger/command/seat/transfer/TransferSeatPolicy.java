package io.seatledger.command.seat.transfer;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.LearnerFacts;
import io.seatledger.command.seat.OpenRequest;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.SeatTransferred;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * R33: an assigned seat goes to another learner in one act, under the rights of taking it back and the rules of giving it
 * away. It does not wait: a learner with an enrollment from elsewhere gets a seat by an assignment of its own (R31).
 */
public final class TransferSeatPolicy {
    private TransferSeatPolicy() {}

    public static Decision<SeatDone> decide(TransferSeat c, SeatCase seat, TransferFacts facts) {
        List<Reason> reasons = new ArrayList<>(SeatReasons.unlessHeld(seat));
        reasons.addAll(facts.rights().reasons(seat));
        reasons.addAll(learner(seat, facts.learner()));
        reasons.addAll(facts.identity().reasons());
        Hold hold = seat.seat().hold();
        if (hold == null || !reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        List<LedgerEvent> events =
                new ArrayList<>(OpenRequest.closed(seat, c.actor().name(), c.acceptedAt()));
        events.add(new SeatTransferred(
                c.seat().orderId(),
                c.seat().line(),
                seat.numbers(),
                hold.learner(),
                c.learner().ref(),
                c.reason(),
                c.acceptedAt()));
        events.addAll(Claims.released(seat, c.acceptedAt()));
        events.add(Claims.taken(seat.line().courseId(), c.learner().ref(), c.seat(), c.acceptedAt()));
        return Decision.accepted(
                new SeatDone(seat.after(events), facts.identity().warnings(), null), events);
    }

    private static List<Reason> learner(SeatCase seat, LearnerFacts learner) {
        String courseId = seat.line().courseId();
        String held = learner.heldSeatId();
        if (held != null) {
            return List.of(SeatReasons.alreadyHolds(held, courseId));
        }
        return learner.elsewhere() == null
                ? List.of()
                : List.of(Reason.of(
                        RefusalCode.APPROVAL_REQUIRED,
                        "The learner has an enrollment in the course from elsewhere: assign a seat by itself.",
                        Map.of("courseId", courseId)));
    }
}
