package io.seatledger.command.seat.group;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.GroupRights;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatDone;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** R37: a seat that nobody has goes to another owner group by an agent with rights on both, or by staff. */
public final class SetOwnerGroupPolicy {
    private static final Set<SeatState> NOBODYS = EnumSet.of(SeatState.PENDING, SeatState.AVAILABLE, SeatState.EXPIRED);

    private SetOwnerGroupPolicy() {}

    public static Decision<SeatDone> decide(SetOwnerGroup c, SeatCase recorded, GroupRights rights) {
        if (Objects.equals(c.groupId(), recorded.groupId())) {
            return Decision.accepted(SeatDone.of(recorded));
        }
        SeatCase seat = recorded.asOf(c.acceptedAt());
        List<Reason> reasons = new ArrayList<>(rights.reasons());
        if (!NOBODYS.contains(seat.state())) {
            reasons.add(SeatReasons.inState(RefusalCode.SEAT_NOT_AVAILABLE, seat, "is in use"));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        List<LedgerEvent> events = new ArrayList<>(recorded.overdue(c.acceptedAt()));
        events.add(new SeatOwnerGroupChanged(
                c.seat().orderId(),
                c.seat().line(),
                seat.numbers(),
                seat.groupId(),
                c.groupId(),
                seat.state(),
                c.acceptedAt()));
        return Decision.accepted(SeatDone.of(recorded.after(events)), events);
    }
}
