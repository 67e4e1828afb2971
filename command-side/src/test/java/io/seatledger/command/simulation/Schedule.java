package io.seatledger.command.simulation;

import io.seatledger.command.ledger.Deadline;
import io.seatledger.command.seat.expire.ExpireSeats;
import io.seatledger.command.seat.expire.SeatDeadlines;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import java.util.List;

/** What the service does by itself when its time has come. */
final class Schedule {
    private final Workload draw;

    Schedule(Workload draw) {
        this.draw = draw;
    }

    static List<Deadline> deadlines(LedgerEvent event) {
        return SeatDeadlines.of(event);
    }

    void joinInto(Workload all) {
        all.add(6, this::next);
    }

    /** Looks at the pools of a stream that is due, or at some pool that is not. */
    private Request next() {
        String due = draw.world().log.due(draw.world().now()).orElse(null);
        if (due != null && Streams.kindOf(due).equals(Streams.SEAT_POOL)) {
            String[] name = due.split(":", -1);
            return expire(name[1], Integer.parseInt(name[2]));
        }
        SeatBook.Order order =
                due == null ? draw.order() : draw.story().seats.orders.get(due.substring(Streams.ORDER.length() + 1));
        return order == null
                ? expire("ord_none", 1)
                : expire(order.placed.orderId(), draw.number(1, order.lines.size()));
    }

    private Request expire(String orderId, int line) {
        return draw.unkeyed("ExpireSeats", orderId + line, (a, at) -> new ExpireSeats(orderId, line, 1, at));
    }
}
