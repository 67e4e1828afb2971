package io.seatledger.command.batch;

import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A line of a placed order as a decision over many of its seats sees it. */
public record LineCase(OrderState order, OrderLine line) {

    /** How the order was placed. */
    public OrderPlaced placed() {
        return Objects.requireNonNull(order.placed(), "a line is of a placed order");
    }

    /** Number of its last pool. */
    public int pools() {
        return SeatId.poolOf(line.quantity());
    }

    /** A seat of the line. */
    public SeatCase seat(int number, SeatPoolState pool) {
        return new SeatCase(new SeatId(placed().orderId(), line.line(), number), order, line, pool);
    }

    /** Number of its last seat in a pool. */
    public int lastOf(int pool) {
        return Math.min(pool * SeatId.POOL_SIZE, line.quantity());
    }

    /** Number of its first seat in a pool. */
    public static int firstOf(int pool) {
        return (pool - 1) * SeatId.POOL_SIZE + 1;
    }

    /** Why no seat of the line can be given to anybody; empty when seats can. */
    public List<Reason> unlessReleased() {
        Map<String, Object> facts = Map.of("orderId", placed().orderId(), "line", line.line());
        if (order.cancelled()) {
            return List.of(Reason.of(RefusalCode.ORDER_CANCELLED, "The order was cancelled.", facts));
        }
        return order.released(line.line())
                ? List.of()
                : List.of(Reason.of(
                        RefusalCode.SEAT_NOT_RELEASED,
                        "The seats of this line are not released: the order is not paid.",
                        facts));
    }
}
