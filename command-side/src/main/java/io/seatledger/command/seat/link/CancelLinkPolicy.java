package io.seatledger.command.seat.link;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.Link;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.RedemptionLinkCancelled;
import io.seatledger.events.value.RefusalCode;
import java.util.List;

/** R42: a waiting seat is available again, and its link is useless at once. */
public final class CancelLinkPolicy {
    private CancelLinkPolicy() {}

    public static Decision<SeatDone> decide(CancelRedemptionLink c, SeatCase recorded) {
        SeatCase seat = recorded.asOf(c.acceptedAt());
        Link link = seat.awaitedLink();
        if (link == null) {
            return Decision.refused(
                    SeatReasons.inState(RefusalCode.SEAT_NOT_AWAITING, seat, "has no redemption link to cancel"));
        }
        List<LedgerEvent> events = List.of(
                new RedemptionLinkCancelled(
                        c.seat().orderId(),
                        c.seat().line(),
                        seat.numbers(),
                        List.of(link.recipient()),
                        c.reason(),
                        c.acceptedAt()),
                Claims.givenUp(seat.line().courseId(), link.recipient(), c.seat(), c.acceptedAt()));
        return Decision.accepted(SeatDone.of(seat.after(events)), events);
    }
}
