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
import io.seatledger.query.seats.SeatMoves;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Folds orders: status and payment as they follow from the events, and where the seats of each line are. */
@Component
@ProcessingGroup("orders")
class OrdersProjection implements Projection {
    private static final GatheredInsert NOTES = new GatheredInsert(
            1,
            "insert into order_notes select * from unnest(?, ?, ?, ?, ?, ?, ?)",
            List.of("text", "int8", "timestamptz", "text", "text", "text", "bool"));

    private static final GatheredInsert ORDERS = new GatheredInsert(
            0,
            """
            insert into orders
                (order_id, position, store_id, agent_id, organization_id, placed_by, group_id, purpose, purchase_order_number,
                    funding_pool, redeem_by, currency, total_minor, refunded_minor, status, payment_status, basis, placed_at,
                    version)
            select order_id, position, store_id, agent_id, organization_id, placed_by, group_id, purpose, purchase_order_number,
                funding_pool, redeem_by, currency, total_minor, 0, status, payment_status, basis::jsonb, placed_at, version
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                t (order_id, position, store_id, agent_id, organization_id, placed_by, group_id, purpose, purchase_order_number,
                    funding_pool, redeem_by, currency, total_minor, status, payment_status, basis, placed_at, version)""",
            List.of(
                    "text",
                    "int8",
                    "text",
                    "text",
                    "text",
                    "text",
                    "text",
                    "text",
                    "text",
                    "text",
                    "date",
                    "text",
                    "int8",
                    "text",
                    "text",
                    "text",
                    "timestamptz",
                    "int8"));
    private static final GatheredInsert LINES = new GatheredInsert(
            0,
            "insert into order_lines select t.*, 0, 0, 0, 0, 0, 0, 0, 0 from unnest(?, ?, ?, ?, ?, ?, ?, ?) t",
            List.of("text", "int4", "text", "text", "int4", "int8", "int8", "int8"));

    private final ReadModelJson json;

    OrdersProjection(ReadModelJson json) {
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("daily_lines", "daily_order_totals", "daily_orders", "order_lines", "order_notes", "orders");
    }

    @Override
    public List<String> addedTo() {
        return List.of("order_notes");
    }

    @EventHandler
    void on(OrderPlaced event, LoggedEvent logged, LedgerPage page) {
        page.work(DailyOrders.class, DailyOrders::new).happened(event);
        OrderStanding standing = OrderStanding.of(event, logged.sequence() + 1);
        page.add(
                ORDERS,
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
        event.lines().forEach(line -> place(event.orderId(), line, page));
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
        follow(event, logged, page);
    }

    @EventHandler
    void on(SeatsReleased event, LoggedEvent logged, LedgerPage page) {
        move(event, page);
        follow(event, logged, page);
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
        follow(event, logged, page);
    }

    private static void place(String orderId, OrderLine line, LedgerPage page) {
        page.add(
                LINES,
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

    private static void follow(OrderEvent event, LoggedEvent logged, LedgerPage page) {
        page.work(OrderSteps.class, OrderSteps::new).followed(event, logged.sequence() + 1);
    }
}
