package io.seatledger.command.seat.redeem;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.Link;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.command.seat.SpentToken;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.SeatRedeemed;
import io.seatledger.events.value.EnrollmentFact;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * R40–R42: who has the token and the invited e-mail address gets the seat, once. The address is checked before anything else is
 * told, so that a stolen token says nothing about the seat.
 */
public final class RedeemSeatPolicy {
    private RedeemSeatPolicy() {}

    public static Decision<SeatDone> decide(RedeemSeat c, SeatCase recorded, RedeemFacts facts) {
        SeatCase seat = recorded.asOf(c.acceptedAt());
        Token token = token(seat, c.tokenHash());
        if (token == null || !c.actor().mayTouchStore(seat.placed().storeId())) {
            return unknown();
        }
        String invited = token.recipient().personRef();
        if (invited == null || !c.persons().contains(invited)) {
            return Decision.refused(reason(
                    RefusalCode.WRONG_RECIPIENT, "The link was sent to another e-mail address than the one given."));
        }
        SpentToken.Ending ending = token.ending();
        if (ending != null) {
            return Decision.refused(endedAs(ending));
        }
        List<Reason> reasons = reasons(seat, facts);
        return reasons.isEmpty() ? redeemed(c, seat, token.recipient(), facts) : Decision.refused(reasons);
    }

    /** @param ending {@code null} while it opens the seat */
    private record Token(LearnerRef recipient, SpentToken.@Nullable Ending ending) {}

    private static @Nullable Token token(SeatCase seat, String hash) {
        SpentToken ended = seat.seat().ended(hash);
        if (ended != null) {
            return new Token(ended.recipient(), ended.ending());
        }
        Link link = seat.seat().link();
        return link != null && link.opensWith(hash) ? new Token(link.recipient(), null) : null;
    }

    /** Of a token that no seat has or had, or none of the caller's stores. */
    public static Decision<SeatDone> unknown() {
        return Decision.refused(reason(RefusalCode.LINK_UNKNOWN, "There is no such redemption link."));
    }

    private static Reason endedAs(SpentToken.Ending ending) {
        return switch (ending) {
            case REDEEMED -> reason(RefusalCode.LINK_ALREADY_REDEEMED, "The link was used already.");
            case EXPIRED -> reason(RefusalCode.LINK_EXPIRED, "The link has expired; ask for a new one.");
            case CANCELLED ->
                reason(RefusalCode.LINK_CANCELLED, "The link was cancelled or a newer one took its place.");
        };
    }

    private static List<Reason> reasons(SeatCase seat, RedeemFacts facts) {
        String course = seat.line().courseId();
        String held = facts.learner().heldSeatId();
        EnrollmentFact elsewhere = facts.learner().elsewhere();
        List<Reason> reasons = new ArrayList<>(facts.identity().reasons());
        if (held != null) {
            reasons.add(SeatReasons.alreadyHolds(held, course));
        }
        if (elsewhere != null && elsewhere.active()) {
            reasons.add(Reason.of(
                    RefusalCode.ENROLLMENT_IN_PROGRESS,
                    "The learner is enrolled in the course already: the seat can be redeemed once that has ended.",
                    Map.of("courseId", course, "phase", elsewhere.phase())));
        }
        return reasons;
    }

    private static Decision<SeatDone> redeemed(RedeemSeat c, SeatCase seat, LearnerRef recipient, RedeemFacts facts) {
        LearnerRef learner = c.learner().ref();
        String course = seat.line().courseId();
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new SeatRedeemed(
                c.seat().orderId(),
                c.seat().line(),
                seat.numbers(),
                recipient,
                learner,
                facts.learner().elsewhere() != null,
                c.acceptedAt()));
        if (!recipient.key().equals(learner.key())) {
            events.add(Claims.givenUp(course, recipient, c.seat(), c.acceptedAt()));
            events.add(Claims.taken(course, learner, c.seat(), c.acceptedAt()));
        }
        return Decision.accepted(
                new SeatDone(seat.after(events), facts.identity().warnings(), null), events);
    }

    private static Reason reason(RefusalCode code, String message) {
        return Reason.of(code, message, Map.of());
    }
}
