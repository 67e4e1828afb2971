package io.seatledger.command.seat.request;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.seat.UnassignmentRequested;
import io.seatledger.events.value.RequestKind;
import java.util.List;

/** R34: an assigned seat has at most one open request; a decided one never blocks the next. */
public final class RequestUnassignmentPolicy {
    private RequestUnassignmentPolicy() {}

    public static Decision<SeatDone> decide(RequestUnassignment c, SeatCase seat) {
        if (!SeatReasons.unlessHeld(seat).isEmpty()) {
            return Decision.refused(SeatReasons.unlessHeld(seat));
        }
        String open = seat.seat().requestId();
        if (open != null) {
            return Decision.refused(SeatReasons.requestOpen(seat, open));
        }
        List<LedgerEvent> events = List.of(
                new UnassignmentRequested(
                        c.seat().orderId(), c.seat().line(), seat.numbers(), c.requestId(), c.acceptedAt()),
                new RequestReceived(
                        c.requestId(),
                        RequestKind.UNASSIGNMENT,
                        seat.placed().storeId(),
                        seat.placed().agentId(),
                        c.seat().orderId(),
                        c.seat().toString(),
                        c.actor().name(),
                        c.reason(),
                        c.comments(),
                        c.acceptedAt()));
        return Decision.accepted(new SeatDone(seat.after(events), List.of(), c.requestId()), events);
    }
}
