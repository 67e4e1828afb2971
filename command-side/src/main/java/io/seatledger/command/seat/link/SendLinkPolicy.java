package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.RedemptionLinkSent;
import io.seatledger.events.value.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * R30, R31, R40, R41: an available seat waits for the invited person, who has none of the course. An enrollment from elsewhere
 * is looked at when the link is redeemed: nobody can say today whether it will still be active then.
 */
public final class SendLinkPolicy {
    private SendLinkPolicy() {}

    public static Decision<SeatDone> decide(SendRedemptionLink c, SeatCase recorded, SendLinkFacts facts) {
        SeatCase seat = recorded.asOf(c.acceptedAt());
        String course = seat.line().courseId();
        List<Reason> reasons = new ArrayList<>(SeatReasons.unlessAvailable(seat));
        String held = facts.recipient().heldSeatId();
        if (held != null) {
            reasons.add(SeatReasons.alreadyHolds(held, course));
        }
        reasons.addAll(facts.identity().reasons());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        List<LedgerEvent> events = new ArrayList<>(recorded.overdue(c.acceptedAt()));
        events.add(new RedemptionLinkSent(
                c.seat().orderId(),
                c.seat().line(),
                seat.numbers(),
                c.recipient().ref(),
                c.invitation().tokenHash(),
                facts.terms().expiresAt(c.acceptedAt()),
                c.invitation().mailId(),
                c.acceptedAt()));
        events.add(Claims.taken(course, c.recipient().ref(), c.seat(), c.acceptedAt()));
        return Decision.accepted(
                new SeatDone(recorded.after(events), facts.identity().warnings(), null), events);
    }
}
