package io.seatledger.query.orders;

import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up by day what was ordered, cancelled, paid and refunded: whole orders, their lines by product, and totals. A refund is of an order;
 * which of its products it is for is nowhere said.
 */
final class DailyOrders implements PageWork {
    private static final List<String> TYPES = List.of("text", "date", "text", "int8");
    private static final String HAPPENED =
            "from unnest(?, ?, ?, ?) t (order_id, day, what, amount)" + " join orders o on o.order_id = t.order_id ";

    private static final GatheredInsert ORDERS = new GatheredInsert(1, """
            insert into daily_orders as d (day, store_id, group_id, organization_id, agent_id, currency, orders, ordered_minor,
                cancelled, cancelled_minor, paid_minor, refunded_minor)
            select t.day, o.store_id, o.group_id, o.organization_id, o.agent_id, o.currency,
                count(*) filter (where what = 'PLACED'), coalesce(sum(o.total_minor) filter (where what = 'PLACED'), 0),
                count(*) filter (where what = 'CANCELLED'), coalesce(sum(o.total_minor) filter (where what = 'CANCELLED'), 0),
                coalesce(sum(t.amount) filter (where what = 'PAID'), 0),
                coalesce(sum(t.amount) filter (where what = 'REFUNDED'), 0)
            """ + HAPPENED + """
            group by 1, 2, 3, 4, 5, 6
            on conflict (day, store_id, group_id, organization_id, agent_id, currency) do update set
                orders = d.orders + excluded.orders, ordered_minor = d.ordered_minor + excluded.ordered_minor,
                cancelled = d.cancelled + excluded.cancelled, cancelled_minor = d.cancelled_minor + excluded.cancelled_minor,
                paid_minor = d.paid_minor + excluded.paid_minor, refunded_minor = d.refunded_minor + excluded.refunded_minor""", TYPES);

    private static final GatheredInsert LINES = new GatheredInsert(2, """
            insert into daily_lines as d (day, store_id, product_id, group_id, organization_id, agent_id, currency, orders, seats,
                ordered_minor, cancelled, cancelled_minor, paid_minor)
            select t.day, o.store_id, l.product_id, o.group_id, o.organization_id, o.agent_id, o.currency,
                count(distinct t.order_id) filter (where what = 'PLACED'),
                coalesce(sum(l.quantity) filter (where what = 'PLACED'), 0),
                coalesce(sum(l.line_total_minor) filter (where what = 'PLACED'), 0),
                count(distinct t.order_id) filter (where what = 'CANCELLED'),
                coalesce(sum(l.line_total_minor) filter (where what = 'CANCELLED'), 0),
                coalesce(sum(l.line_total_minor) filter (where what = 'PAID'), 0)
            """ + HAPPENED + """
            join order_lines l on l.order_id = t.order_id
            where what <> 'REFUNDED'
            group by 1, 2, 3, 4, 5, 6, 7
            on conflict (day, store_id, product_id, group_id, organization_id, agent_id, currency) do update set
                orders = d.orders + excluded.orders, seats = d.seats + excluded.seats,
                ordered_minor = d.ordered_minor + excluded.ordered_minor,
                cancelled = d.cancelled + excluded.cancelled, cancelled_minor = d.cancelled_minor + excluded.cancelled_minor,
                paid_minor = d.paid_minor + excluded.paid_minor""", TYPES);

    private static final GatheredInsert TOTALS = new GatheredInsert(3, """
            insert into daily_order_totals as d (part, key, day, currency, orders, seats, ordered_minor, cancelled,
                cancelled_minor, paid_minor, refunded_minor)
            select p.part, p.key, t.day, o.currency,
                count(*) filter (where what = 'PLACED'), coalesce(sum(l.seats) filter (where what = 'PLACED'), 0),
                coalesce(sum(o.total_minor) filter (where what = 'PLACED'), 0),
                count(*) filter (where what = 'CANCELLED'), coalesce(sum(o.total_minor) filter (where what = 'CANCELLED'), 0),
                coalesce(sum(t.amount) filter (where what = 'PAID'), 0),
                coalesce(sum(t.amount) filter (where what = 'REFUNDED'), 0)
            """ + HAPPENED + """
            cross join lateral (select sum(quantity) as seats from order_lines l where l.order_id = o.order_id) l
            cross join lateral (values ('ALL', ''), ('STORE', o.store_id)) p (part, key)
            group by 1, 2, 3, 4
            on conflict (part, key, day, currency) do update set
                orders = d.orders + excluded.orders, seats = d.seats + excluded.seats,
                ordered_minor = d.ordered_minor + excluded.ordered_minor,
                cancelled = d.cancelled + excluded.cancelled, cancelled_minor = d.cancelled_minor + excluded.cancelled_minor,
                paid_minor = d.paid_minor + excluded.paid_minor, refunded_minor = d.refunded_minor + excluded.refunded_minor""", TYPES);

    private final List<@Nullable Object[]> happened = new ArrayList<>();

    /** Takes down what changes a figure; other events change none. */
    void happened(OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            add(placed, "PLACED", placed.totalMinor());
        } else if (event instanceof OrderCancelled cancelled) {
            add(cancelled, "CANCELLED", 0);
        } else if (event instanceof PaymentCaptured captured) {
            add(captured, "PAID", captured.amountMinor());
        } else if (event instanceof OrderMarkedPaid marked) {
            add(marked, "PAID", marked.amountMinor());
        } else if (event instanceof RefundSettled settled) {
            add(settled, "REFUNDED", settled.amountMinor());
        }
    }

    private void add(OrderEvent event, String what, long amountMinor) {
        LocalDate day = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
        happened.add(new @Nullable Object[] {event.orderId(), day, what, amountMinor});
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        rows.sum(ORDERS, happened);
        rows.sum(LINES, happened);
        rows.sum(TOTALS, happened);
    }
}
