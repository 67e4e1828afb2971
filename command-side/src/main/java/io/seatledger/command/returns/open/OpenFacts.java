package io.seatledger.command.returns.open;

import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.value.ReturnPolicy;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a return looks at.
 *
 * @param policy of the store
 * @param pools in which seats are looked for, by line and pool
 * @param hidden seats in them that the actor may not touch
 * @param lineMissing whether a line was named that the order has not
 */
public record OpenFacts(
        OrderState order, ReturnPolicy policy, List<PoolCase> pools, Set<SeatId> hidden, boolean lineMissing) {
    public OpenFacts {
        pools = List.copyOf(pools);
        hidden = Set.copyOf(hidden);
    }

    /** A seat that is there and the actor's to touch. */
    Optional<SeatCase> seat(SeatId id) {
        return hidden.contains(id)
                ? Optional.empty()
                : pools.stream()
                        .filter(pool -> pool.line().line() == id.line() && pool.pool() == id.pool())
                        .filter(pool -> id.number() <= pool.line().quantity())
                        .findFirst()
                        .map(pool -> pool.seat(id.number()));
    }

    /** All seats that are the actor's to touch, as they stand at a time, by line and number. */
    List<SeatCase> seats(Instant at) {
        return pools.stream()
                .flatMap(pool -> pool.asOf(at).seats().stream())
                .filter(seat -> !hidden.contains(seat.id()))
                .toList();
    }
}
