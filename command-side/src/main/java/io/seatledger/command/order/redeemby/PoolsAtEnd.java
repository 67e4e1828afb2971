package io.seatledger.command.order.redeemby;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.events.order.OrderPlaced;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The pools of an order whose date has passed, by any clock: no other order has seats that expired by it. */
public final class PoolsAtEnd {
    /** Seats may have expired by the clock of another instance, or by this one before it was set right. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(2);

    private PoolsAtEnd() {}

    /** None while the date is further away, so that seats in use disturb nobody who moves it. */
    public static List<PoolCase> of(OrderState order, Instant at, Ledger ledger) {
        OrderPlaced placed = order.placed();
        return placed == null || !order.pastRedeemBy(at.plus(CLOCKS_DIFFER))
                ? List.of()
                : placed.lines().stream()
                        .flatMap(line -> SeatPools.of(order, line, ledger).stream())
                        .toList();
    }
}
