package io.seatledger.command.request.decide;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.request.RequestState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatCases;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.value.SeatId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about.
 *
 * @param unassignment of the seat it concerns, {@code null} for a cancellation
 * @param order that it concerns or that the seat is of
 * @param pools of the order to cancel whose seats may be in use; empty unless a cancellation is asked for
 */
public record RequestFacts(@Nullable Unassignment unassignment, OrderState order, List<PoolCase> pools) {
    public RequestFacts {
        pools = List.copyOf(pools);
    }

    /** Looks at it for somebody who may touch it; empty for a request that is not there or not the actor's to know. */
    public static Optional<RequestFacts> of(RequestState request, Actor actor, Ledger ledger) {
        RequestReceived received = request.received();
        if (received == null) {
            return Optional.empty();
        }
        String seatId = received.seatId();
        return seatId == null
                ? ofOrder(received, actor, ledger)
                : SeatId.parse(seatId)
                        .flatMap(seat -> SeatCases.find(seat, actor, ledger))
                        .map(seat -> ofSeat(seat, ledger));
    }

    private static RequestFacts ofSeat(SeatCase seat, Ledger ledger) {
        return new RequestFacts(Unassignment.of(seat, ledger), seat.order(), List.of());
    }

    private static Optional<RequestFacts> ofOrder(RequestReceived received, Actor actor, Ledger ledger) {
        boolean own = actor.staff() || received.agentId().equals(actor.agentId());
        if (!own || !actor.mayTouchStore(received.storeId())) {
            return Optional.empty();
        }
        OrderState order = ledger.read(OrderState.KIND, received.orderId());
        return Optional.of(new RequestFacts(null, order, SeatPools.releasedUnpaid(order, ledger)));
    }
}
