package io.seatledger.query.orders;

import io.seatledger.events.order.OrderEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.projection.ReadModelWriter.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page does to orders, event by event in memory: they are read with one statement, those placed in the page too, and
 * written with one.
 */
final class OrderSteps implements PageWork {
    private static final Lookup<Before> BEFORE = new Lookup<>(
            """
            select o.order_id, o.total_minor, o.status, o.payment_status, o.refunded_minor, o.redeem_by, o.version
            from unnest(?) t (order_id) join orders o on o.order_id = t.order_id""",
            List.of("text"),
            (row, number) ->
                    new Before(row.getString("order_id"), row.getLong("total_minor"), OrderRows.standing(row)));
    private static final GatheredInsert AFTER =
            new GatheredInsert(1, """
            update orders o set status = t.status, payment_status = t.payment_status, refunded_minor = t.refunded_minor,
                redeem_by = t.redeem_by, version = t.version
            from unnest(?, ?, ?, ?, ?, ?) t (order_id, status, payment_status, refunded_minor, redeem_by, version)
            where o.order_id = t.order_id""", List.of("text", "text", "text", "int8", "date", "int8"));

    private final List<Step> steps = new ArrayList<>();

    private record Step(OrderEvent event, long version) {}

    private record Before(String orderId, long totalMinor, OrderStanding standing) {
        Before after(Step step) {
            return new Before(orderId, totalMinor, standing.after(step.event(), totalMinor, step.version()));
        }
    }

    void followed(OrderEvent event, long version) {
        steps.add(new Step(event, version));
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        Set<String> concerned = new LinkedHashSet<>();
        steps.forEach(step -> concerned.add(step.event().orderId()));
        Map<String, Before> orders = new LinkedHashMap<>();
        rows.found(
                        BEFORE,
                        concerned.stream()
                                .map(id -> new @Nullable Object[] {id})
                                .toList())
                .forEach(order -> orders.put(order.orderId(), order));
        for (Step step : steps) {
            if (orders.computeIfPresent(step.event().orderId(), (id, order) -> order.after(step)) == null) {
                throw new IllegalStateException(
                        "there is no order " + step.event().orderId());
            }
        }
        rows.all(AFTER, orders.values().stream().map(OrderSteps::row).toList());
    }

    private static @Nullable Object[] row(Before order) {
        OrderStanding standing = order.standing();
        return new @Nullable Object[] {
            order.orderId(),
            standing.status(),
            standing.payment(),
            standing.refundedMinor(),
            standing.redeemBy(),
            standing.version()
        };
    }
}
