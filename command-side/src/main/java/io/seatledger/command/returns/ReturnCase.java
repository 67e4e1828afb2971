package io.seatledger.command.returns;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.ReturnPolicy;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A return as a decision about its money and seats sees it.
 *
 * @param order whose balance pays the refund
 * @param policy of the store
 * @param pools that hold its seats
 */
public record ReturnCase(
        ReturnOpened opened, ReturnState state, OrderState order, ReturnPolicy policy, List<PoolCase> pools) {
    public ReturnCase {
        pools = List.copyOf(pools);
    }

    /** Reads what belongs to an opened return. */
    public static ReturnCase of(ReturnOpened opened, ReturnState state, Ledger ledger) {
        OrderState order = ledger.read(OrderState.KIND, opened.orderId());
        ReturnPolicy policy =
                ledger.read(StoreState.KIND, opened.storeId()).policy().returns();
        List<PoolCase> pools = ReturnPart.of(opened.seats()).stream()
                .map(part -> new Place(part.line(), part.pool()))
                .distinct()
                .map(place -> SeatPools.of(order, place.in(order), place.pool(), ledger))
                .toList();
        return new ReturnCase(opened, state, order, policy, pools);
    }

    /** Its seats in a pool, by number. */
    public List<Integer> numbersIn(PoolCase pool) {
        return opened.seats().stream()
                .filter(span -> span.line() == pool.line().line())
                .flatMapToInt(span ->
                        IntStream.rangeClosed(Math.max(span.from(), pool.first()), Math.min(span.to(), pool.last())))
                .sorted()
                .boxed()
                .toList();
    }

    private record Place(int line, int pool) {
        OrderLine in(OrderState order) {
            OrderPlaced placed = Objects.requireNonNull(order.placed(), "seats are of a placed order");
            return placed.lines().get(line - 1);
        }
    }
}
