package io.seatledger.command.seat.unassign;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.command.seat.UnassignRights;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;

/** R34, R35: an assigned seat is taken back by whoever may; while the LMS is asked to drop the enrollment there is no more to do. */
public final class UnassignSeatPolicy {
    private UnassignSeatPolicy() {}

    public static Decision<SeatDone> decide(UnassignSeat c, Unassignment unassignment, UnassignRights rights) {
        SeatCase seat = unassignment.seat();
        List<Reason> reasons = new ArrayList<>(rights.reasons(seat));
        reasons.addAll(
                SeatReasons.unlessIn(SeatState.ASSIGNED, RefusalCode.SEAT_NOT_ASSIGNED, seat, "is not assigned"));
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        if (unassignment.underWay()) {
            return Decision.accepted(SeatDone.of(seat));
        }
        List<LedgerEvent> events = unassignment.events(c.actor().name(), c.reason(), c.acceptedAt());
        return Decision.accepted(SeatDone.of(seat.after(events)), events);
    }
}
