package io.seatledger.command.simulation;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.order.redeemby.ChangeRedeemBy;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.link.CancelRedemptionLink;
import io.seatledger.command.seat.link.Invitation;
import io.seatledger.command.seat.link.ResendRedemptionLink;
import io.seatledger.command.seat.link.SendRedemptionLink;
import io.seatledger.command.seat.redeem.RedeemSeat;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Links to seats: sent, sent again, cancelled, redeemed by the right one and by others, with good, old and foreign tokens. */
final class LinkMoves {
    private static final List<String> INVITED = List.of("psn_max", "psn_mia", "psn_lux");

    private final Workload draw;

    LinkMoves(Workload draw) {
        this.draw = draw;
    }

    void joinInto(Workload all) {
        all.add(8, this::send);
        all.add(2, this::resend);
        all.add(2, this::cancel);
        all.add(9, this::redeem);
        all.add(2, this::redeemBy);
    }

    private Request send() {
        Seat seat = draw.seat(SeatState.AVAILABLE);
        SeatId id = SeatMoves.named(seat);
        Actor actor = draw.actorOf(seat);
        ResolvedLearner recipient = draw.any(Workload.INVITED);
        return draw.request(
                "SendRedemptionLink",
                id + " to " + recipient.ref() + " by " + actor,
                (a, at) -> new SendRedemptionLink(id, actor, recipient, false, invitation(), at));
    }

    private Invitation invitation() {
        return new Invitation(draw.id("token"), draw.id("mail"));
    }

    private Request resend() {
        Seat seat = draw.seat(SeatState.AWAITING);
        SeatId id = SeatMoves.named(seat);
        Actor actor = draw.actorOf(seat);
        return draw.request(
                "ResendRedemptionLink",
                id + " by " + actor,
                (a, at) -> new ResendRedemptionLink(id, actor, invitation(), at));
    }

    private Request cancel() {
        Seat seat = draw.seat(SeatState.AWAITING);
        SeatId id = SeatMoves.named(seat);
        Actor actor = draw.actorOf(seat);
        return draw.request(
                "CancelRedemptionLink",
                id + " by " + actor,
                (a, at) -> new CancelRedemptionLink(id, actor, "not needed", at));
    }

    private Request redeem() {
        List<Seat.Sent> sent = draw.story().seats.sent;
        if (sent.isEmpty()) {
            return send();
        }
        Seat.Sent link = sent.get(draw.number(draw.chance(80) ? Math.max(0, sent.size() - 12) : 0, sent.size() - 1));
        String token = draw.chance(95) ? link.token() : "never-sent";
        String person = draw.chance(85) ? link.recipient().personRef() : draw.any(INVITED);
        ResolvedLearner learner = draw.chance(90)
                ? Workload.byRef(person)
                : new ResolvedLearner(new LearnerRef("lea", null), List.of("lea"));
        Actor actor = new Actor("learner", false, null, null);
        return draw.request(
                "RedeemSeat",
                link.seat() + token + person + learner.ref(),
                (a, at) -> new RedeemSeat(link.seat(), actor, token, learner, List.of(person), at));
    }

    private Request redeemBy() {
        SeatBook.Order order = draw.order();
        String id = order == null ? "ord_none" : order.placed.orderId();
        LocalDate until = draw.chance(15)
                ? null
                : draw.world().now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(draw.number(-1, 6));
        return draw.request("ChangeRedeemBy", id + until, (a, at) -> new ChangeRedeemBy(id, until, at));
    }
}
