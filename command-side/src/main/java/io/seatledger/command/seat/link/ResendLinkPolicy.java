package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Link;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.seat.RedemptionLinkResent;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** R41: a waiting seat gets a new token with a full new lifetime, not too soon and not too often; the old one is dead. */
public final class ResendLinkPolicy {
    private ResendLinkPolicy() {}

    public static Decision<SeatDone> decide(ResendRedemptionLink c, SeatCase recorded, LinkTerms terms) {
        SeatCase seat = recorded.asOf(c.acceptedAt());
        Link link = seat.awaitedLink();
        if (link == null) {
            return Decision.refused(
                    SeatReasons.inState(RefusalCode.SEAT_NOT_AWAITING, seat, "has no redemption link to send again"));
        }
        Invitation invitation = c.invitation();
        if (invitation == null) {
            return Decision.refused(SeatReasons.inState(
                    RefusalCode.SEAT_NOT_AWAITING,
                    seat,
                    "waits for a person who was erased: there is no address any more, cancel the link instead"));
        }
        List<Reason> reasons = tooMuch(c, link, terms);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        RedemptionLinkResent resent = new RedemptionLinkResent(
                c.seat().orderId(),
                c.seat().line(),
                seat.numbers(),
                invitation.tokenHash(),
                terms.expiresAt(c.acceptedAt()),
                invitation.mailId(),
                link.resends() + 1,
                c.acceptedAt());
        return Decision.accepted(SeatDone.of(seat.after(List.of(resent))), resent);
    }

    private static List<Reason> tooMuch(ResendRedemptionLink c, Link link, LinkTerms terms) {
        List<Reason> reasons = new ArrayList<>();
        long seconds = terms.secondsUntilResend(link.sentAt(), c.acceptedAt());
        if (seconds > 0) {
            reasons.add(Reason.of(
                    RefusalCode.RESEND_TOO_SOON,
                    "The link was sent a moment ago; send it again in " + seconds + " seconds.",
                    Map.of("seatId", c.seat(), "sentAt", link.sentAt(), "retryAfterSeconds", seconds)));
        }
        int most = terms.policy().maxResends();
        if (link.resends() >= most) {
            reasons.add(Reason.of(
                    RefusalCode.RESEND_LIMIT_REACHED,
                    "The link was sent again " + link.resends() + " times; the store allows " + most + '.',
                    Map.of("seatId", c.seat(), "resends", link.resends(), "maxResends", most)));
        }
        return reasons;
    }
}
