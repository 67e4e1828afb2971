package io.seatledger.command.seat;

import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.SEAT;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.resolved;
import static io.seatledger.domain.Facts.policy;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.link.CancelRedemptionLink;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.command.seat.link.ResendRedemptionLink;
import io.seatledger.command.seat.link.SendRedemptionLink;
import io.seatledger.command.seat.redeem.RedeemSeat;
import io.seatledger.events.seat.RedemptionLinkCancelled;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.RedemptionLinkResent;
import io.seatledger.events.seat.RedemptionLinkSent;
import io.seatledger.events.seat.SeatRedeemed;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.PolicyChange;
import java.time.Instant;
import java.util.List;

/** Redemption links of the first seat: what is asked, and what was recorded. */
final class LinkFacts {
    static final Invitation FIRST = new Invitation("a1", "mail-1");
    static final Invitation SECOND = new Invitation("b2", "mail-2");
    /** Cleo once the LMS's id is known. */
    static final LearnerRef CLEO_KNOWN = new LearnerRef("cleo", "person-cleo");

    private LinkFacts() {}

    static SendRedemptionLink send(LearnerRef recipient, Instant at) {
        return send(resolved(recipient), STAFF, false, at);
    }

    static SendRedemptionLink send(ResolvedLearner recipient, Actor actor, boolean ownAddress, Instant at) {
        return new SendRedemptionLink(SEAT, actor, recipient, ownAddress, FIRST, at);
    }

    static ResendRedemptionLink resend(Instant at) {
        return new ResendRedemptionLink(SEAT, STAFF, SECOND, at);
    }

    static CancelRedemptionLink cancel(Instant at) {
        return new CancelRedemptionLink(SEAT, STAFF, "left", at);
    }

    /** With the address that Cleo was invited at. */
    static RedeemSeat redeem(String tokenHash, Instant at) {
        return redeem(tokenHash, STAFF, cleo(), at);
    }

    static RedeemSeat redeem(String tokenHash, Actor actor, ResolvedLearner learner, Instant at) {
        return new RedeemSeat(SEAT, actor, tokenHash, learner, List.of("person-other", "person-cleo"), at);
    }

    static ResolvedLearner cleo() {
        return new ResolvedLearner(CLEO_KNOWN, List.of("cleo", "person-cleo"));
    }

    static StorePolicyChanged links(Integer ttlDays, Integer intervalSeconds, Integer maxResends) {
        return policy(new PolicyChange(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new PolicyChange.RedemptionLink(ttlDays, intervalSeconds, maxResends)));
    }

    static RedemptionLinkSent sent(LearnerRef recipient, Instant expiresAt, Instant at) {
        return new RedemptionLinkSent(ORDER, 1, List.of(1), recipient, "a1", expiresAt, "mail-1", at);
    }

    static RedemptionLinkResent resent(Instant expiresAt, int resends, Instant at) {
        return new RedemptionLinkResent(ORDER, 1, List.of(1), "b2", expiresAt, "mail-2", resends, at);
    }

    static RedemptionLinkCancelled cancelled(LearnerRef recipient, Instant at) {
        return new RedemptionLinkCancelled(ORDER, 1, List.of(1), List.of(recipient), "left", at);
    }

    static RedemptionLinkExpired linkExpired(LearnerRef recipient, Instant at) {
        return new RedemptionLinkExpired(ORDER, 1, List.of(1), List.of(recipient), at);
    }

    static SeatRedeemed redeemed(LearnerRef recipient, LearnerRef learner, boolean startOver, Instant at) {
        return new SeatRedeemed(ORDER, 1, List.of(1), recipient, learner, startOver, at);
    }
}
