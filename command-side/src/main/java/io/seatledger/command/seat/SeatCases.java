package io.seatledger.command.seat;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import java.util.Optional;

/** Finds the seat a command speaks of; a seat that is not the actor's to touch is not found. */
public final class SeatCases {
    private SeatCases() {}

    /** The seat, its pool read like any other stream. */
    public static Optional<SeatCase> find(SeatId id, Actor actor, Ledger ledger) {
        SeatPoolState pool = ledger.read(SeatPoolState.KIND, SeatPoolState.id(id.orderId(), id.line(), id.pool()));
        return find(id, actor, pool, ledger);
    }

    /** The seat of a pool that is at hand. */
    public static Optional<SeatCase> find(SeatId id, Actor actor, SeatPoolState pool, Ledger ledger) {
        return any(id, pool, ledger).filter(seat -> mayTouch(actor, seat, ledger));
    }

    /** The seat, whoever asks. */
    public static Optional<SeatCase> any(SeatId id, SeatPoolState pool, Ledger ledger) {
        OrderState order = order(id.orderId(), id.line(), ledger);
        OrderPlaced placed = order.placed();
        if (placed == null || id.line() > placed.lines().size()) {
            return Optional.empty();
        }
        OrderLine line = placed.lines().get(id.line() - 1);
        return id.number() > line.quantity() ? Optional.empty() : Optional.of(new SeatCase(id, order, line, pool));
    }

    /**
     * The order of a seat. Once it is paid and the line released, nothing takes that back, so whatever else happens to the
     * order (notes, refunds, other lines) disturbs nobody who works with its seats.
     */
    public static OrderState order(String orderId, int line, Ledger ledger) {
        return ledger.readUnless(
                order -> order.wasPaid() && order.released(line) && order.completed() && order.redeemBy() == null,
                OrderState.KIND,
                orderId);
    }

    /** An agent may touch seats it bought, and those of groups it is granted on, itself or by a group above. */
    public static boolean mayTouch(Actor actor, SeatCase seat, Ledger ledger) {
        OrderPlaced placed = seat.placed();
        String agentId = actor.agentId();
        if (!actor.mayTouchStore(placed.storeId())) {
            return false;
        }
        if (agentId == null) {
            return actor.staff();
        }
        return agentId.equals(placed.agentId())
                || GroupChain.from(seat.groupId(), ledger).grants(agentId);
    }
}
