package io.seatledger.command.returns.open;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.events.order.OrderPlaced;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which seats of one order an actor may touch; each owner group is looked up once, however many seats it has. */
final class SeatRights {
    private final Actor actor;
    private final OrderPlaced placed;
    private final Ledger ledger;
    private final Map<String, Boolean> groups = new HashMap<>();

    SeatRights(Actor actor, OrderPlaced placed, Ledger ledger) {
        this.actor = actor;
        this.placed = placed;
        this.ledger = ledger;
    }

    /** As {@link io.seatledger.command.seat.SeatCases#mayTouch} says. */
    boolean cover(SeatCase seat) {
        return cover(seat.groupId());
    }

    /** Whether the actor may touch seats that stayed in the group of the order. */
    boolean coverOrder() {
        return cover(placed.groupId());
    }

    private boolean cover(@Nullable String groupId) {
        String agentId = actor.agentId();
        if (!actor.mayTouchStore(placed.storeId())) {
            return false;
        }
        if (agentId == null) {
            return actor.staff();
        }
        return agentId.equals(placed.agentId()) || granted(groupId, agentId);
    }

    private boolean granted(@Nullable String groupId, String agentId) {
        return groupId != null
                && Objects.requireNonNull(groups.computeIfAbsent(
                        groupId, id -> GroupChain.from(id, ledger).grants(agentId)));
    }
}
