package io.seatledger.command.order;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderPlaced;
import java.time.Instant;
import java.util.List;

/** A paid order is complete once none of its seats waits for approval or for the LMS; it stays complete. */
public final class WhenNoSeatIsInProcessThenTheOrderCompletes {
    private WhenNoSeatIsInProcessThenTheOrderCompletes() {}

    /** What follows for an order, nothing when it is complete already or something is missing. */
    public static List<LedgerEvent> react(OrderState order, boolean anyInProcess, Instant at) {
        OrderPlaced placed = order.placed();
        return placed == null || anyInProcess || !order.wasPaid() || order.completed()
                ? List.of()
                : List.of(new OrderCompleted(placed.orderId(), at));
    }
}
