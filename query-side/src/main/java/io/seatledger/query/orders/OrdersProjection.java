package io.seatledger.query.orders;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.events.value.OrderLine;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.projection.ReadModelWriter.Lookup;
import io.seatledger.query.seats.SeatMoves;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds orders: status and payment as they follow from the events, and where the seats of each line are. */
@Component
@ProcessingGroup("orders")
class OrdersProjection implements Projection {
    private static final GatheredInsert NOTES = new GatheredInsert(
            1,
            "insert into order_notes select * from unnest(?, ?, ?, ?, ?, ?, ?)",
            List.of("text", "int8", "timestamptz", "text", "text", "text", "bool"));

    private static final Lookup<Before> BEFORE = new Lookup<>(
            "select o.* from unnest(?) t (order_id) join orders o on o.order_id = t.order_id",
            List.of("text"),
            (row, number) -> new Before(row.getLong("total_minor"), OrderRows.standing(row)));

    private final ReadModelWriter rows;
    private final ReadModelJson json;

    OrdersProjection(ReadModelWriter rows, ReadModelJson json) {
        this.rows = rows;
        this.json = json;
    }

    private record Before(long totalMinor, OrderStanding standing) {}

    @Override
    public List<String> tables() {
        return List.of("daily_lines", "daily_order_totals", "daily_orders", "order_lines", "order_notes", "orders");
    }

    @EventHandler
    void on(OrderPlaced event, LoggedEvent logged, LedgerPage page) {
        page.work(DailyOrders.class, DailyOrders::new).happened(event);
        OrderStanding standing = OrderStanding.of(event, logged.sequence() + 1);
        rows.one(
                """
                insert into orders values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?::jsonb, ?, ?)""",
                event.orderId(),
                logged.position(),
                event.storeId(),
                event.agentId(),
                event.organizationId(),
                event.placedBy(),
                event.groupId(),
                event.purpose(),
                event.purchaseOrderNumber(),
                event.fundingPool(),
                standing.redeemBy(),
                event.currency(),
                event.totalMinor(),
                standing.status(),
                standing.payment(),
                json.write(event.basis()),
                event.occurredAt(),
                standing.version());
        event.lines().forEach(line -> place(event.orderId(), line));
    }

    @EventHandler
    void on(OrderNoteAdded event, LoggedEvent logged, LedgerPage page) {
        page.add(
                NOTES,
                event.orderId(),
                logged.position(),
                event.occurredAt(),
                event.by(),
                event.text(),
                event.visibility(),
                false);
        follow(event, logged);
    }

    @EventHandler
    void on(SeatsReleased event, LoggedEvent logged, LedgerPage page) {
        move(event, page);
        follow(event, logged);
    }

    @EventHandler
    void on(SeatsVoided event, LedgerPage page) {
        move(event, page);
    }

    @EventHandler
    void on(ReleasedSeatsVoided event, LedgerPage page) {
        move(event, page);
    }

    @EventHandler
    void on(SeatEvent event, LoggedEvent logged, LedgerPage page) {
        move(event, page);
        AutomaticNotes.of(event)
                .ifPresent(text -> page.add(
                        NOTES,
                        event.orderId(),
                        logged.position(),
                        event.occurredAt(),
                        AutomaticNotes.BY,
                        text,
                        NoteVisibility.INTERNAL,
                        true));
    }

    @EventHandler
    void on(OrderEvent event, LoggedEvent logged, LedgerPage page) {
        page.work(DailyOrders.class, DailyOrders::new).happened(event);
        follow(event, logged);
    }

    private void place(String orderId, OrderLine line) {
        rows.one(
                "insert into order_lines values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0)",
                orderId,
                line.line(),
                line.productId(),
                line.courseId(),
                line.quantity(),
                line.unitPriceMinor(),
                line.lineTotalMinor(),
                line.quantity());
    }

    private static void move(LedgerEvent event, LedgerPage page) {
        SeatMoves.of(event).forEach(page.work(LineCounts.class, LineCounts::new)::moved);
    }

    private void follow(OrderEvent event, LoggedEvent logged) {
        if (OrderStanding.dependsOnBefore(event)) {
            Before before =
                    rows.found(BEFORE, List.<@Nullable Object[]>of(new @Nullable Object[] {event.orderId()})).stream()
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("there is no order " + event.orderId()));
            write(event.orderId(), before.standing().after(event, before.totalMinor(), logged.sequence() + 1));
            return;
        }
        OrderStanding.Step step = OrderStanding.Step.of(event);
        rows.one("""
                update orders set status = coalesce(?, status), payment_status = coalesce(?, payment_status), version = ?
                where order_id = ?""", step.status(), step.payment(), logged.sequence() + 1, event.orderId());
    }

    private void write(String orderId, OrderStanding standing) {
        rows.one(
                """
                update orders set status = ?, payment_status = ?, refunded_minor = ?, redeem_by = ?, version = ?
                where order_id = ?""",
                standing.status(),
                standing.payment(),
                standing.refundedMinor(),
                standing.redeemBy(),
                standing.version(),
                orderId);
    }
}
