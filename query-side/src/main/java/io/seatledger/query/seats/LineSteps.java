package io.seatledger.query.seats;

import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page does to all seats of lines at once, a line's events summed up: its state is that of the last of them. */
final class LineSteps implements PageWork {
    private static final GatheredInsert STOOD = new GatheredInsert(1, """
            update seat_lines l set state = t.state, version = l.version + t.events
            from unnest(?, ?, ?, ?) t (order_id, line, state, events)
            where l.order_id = t.order_id and l.line = t.line""", List.of("text", "int4", "text", "int8"));
    private static final GatheredInsert REDEEM_BY = new GatheredInsert(1, """
            update seat_lines l set redeem_by = t.redeem_by from unnest(?, ?) t (order_id, redeem_by)
            where l.order_id = t.order_id""", List.of("text", "date"));

    private final Map<Line, Stood> stood = new LinkedHashMap<>();
    private final Map<String, RedeemByChanged> redeemBy = new LinkedHashMap<>();

    private record Line(String orderId, int line) {}

    private record Stood(SeatState state, long events) {
        Stood then(Stood next) {
            return new Stood(next.state, events + next.events);
        }
    }

    void stood(LineStanding.Step step) {
        stood.merge(new Line(step.orderId(), step.line()), new Stood(step.state(), 1), Stood::then);
    }

    void redeemedBy(RedeemByChanged event) {
        redeemBy.put(event.orderId(), event);
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        rows.all(
                STOOD,
                stood.entrySet().stream()
                        .map(line -> new @Nullable Object[] {
                            line.getKey().orderId(),
                            line.getKey().line(),
                            line.getValue().state(),
                            line.getValue().events()
                        })
                        .toList());
        rows.sum(
                REDEEM_BY,
                redeemBy.values().stream()
                        .map(event -> new @Nullable Object[] {event.orderId(), event.redeemBy()})
                        .toList());
    }
}
