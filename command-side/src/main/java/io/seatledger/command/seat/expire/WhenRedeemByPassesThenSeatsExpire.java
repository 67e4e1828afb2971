package io.seatledger.command.seat.expire;

import io.seatledger.command.ledger.Deadline;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.Streams;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When the redeem-by date of an order passes, then every pool of its released lines is due at once. So an order of 100,000
 * seats is 100 small pieces of work, each done or not, by any instance.
 */
public final class WhenRedeemByPassesThenSeatsExpire {
    private static final Duration A_DAY = Duration.ofDays(1);

    private WhenRedeemByPassesThenSeatsExpire() {}

    /** Nothing when the date was moved meanwhile or the order cancelled; a line not released is looked at again in a day. */
    public static List<Deadline> react(OrderState order, Instant now) {
        OrderPlaced placed = order.placed();
        if (placed == null || order.cancelled() || !order.pastRedeemBy(now)) {
            return List.of();
        }
        List<Deadline> due = new ArrayList<>();
        boolean unreleased = false;
        for (OrderLine line : placed.lines()) {
            if (order.released(line.line())) {
                pools(placed.orderId(), line).forEach(pool -> due.add(new Deadline(pool, now)));
            } else {
                unreleased = true;
            }
        }
        if (unreleased) {
            due.add(new Deadline(Streams.order(placed.orderId()), now.plus(A_DAY)));
        }
        return due;
    }

    private static List<String> pools(String orderId, OrderLine line) {
        List<String> pools = new ArrayList<>();
        for (int pool = 1; pool <= SeatId.poolOf(line.quantity()); pool++) {
            pools.add(Streams.seatPool(orderId, line.line(), pool));
        }
        return pools;
    }
}
