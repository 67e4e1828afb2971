package io.seatledger.query.orders;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.LedgerPage;
import io.seatledger.query.projection.Projection;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.projection.ReadModelWriter;
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

    private final ReadModelWriter rows;
    private final ReadModelJson json;

    OrdersProjection(ReadModelWriter rows, ReadModelJson json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("order_lines", "order_notes", "orders");
    }

    @EventHandler
    void on(OrderPlaced event, LoggedEvent logged) {
        boolean free = event.totalMinor() == 0;
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
                event.redeemBy(),
                event.currency(),
                event.totalMinor(),
                free ? OrderStatus.PROCESSING : OrderStatus.PENDING,
                free ? PaymentStatus.PAID : PaymentStatus.PENDING,
                json.write(event.basis()),
                event.occurredAt(),
                logged.sequence() + 1);
        event.lines().forEach(line -> place(event.orderId(), line));
    }

    @EventHandler
    void on(PaymentAuthorized event, LoggedEvent logged) {
        follow(event, logged, OrderStatus.PROCESSING, PaymentStatus.AUTHORIZED);
    }

    @EventHandler
    void on(PaymentCaptured event, LoggedEvent logged) {
        follow(event, logged, OrderStatus.PROCESSING, PaymentStatus.PAID);
    }

    @EventHandler
    void on(OrderMarkedPaid event, LoggedEvent logged) {
        follow(event, logged, OrderStatus.PROCESSING, PaymentStatus.PAID);
    }

    @EventHandler
    void on(PaymentVoided event, LoggedEvent logged) {
        follow(event, logged, null, PaymentStatus.VOIDED);
    }

    @EventHandler
    void on(OrderCompleted event, LoggedEvent logged) {
        follow(event, logged, OrderStatus.COMPLETE, null);
    }

    @EventHandler
    void on(OrderCancelled event, LoggedEvent logged) {
        follow(event, logged, OrderStatus.CANCELLED, null);
    }

    @EventHandler
    void on(RefundSettled event, LoggedEvent logged) {
        rows.one(
                """
                update orders set refunded_minor = refunded_minor + ?, version = ?,
                    payment_status = case when refunded_minor + ? < total_minor then ? else ? end
                where order_id = ?""",
                event.amountMinor(),
                logged.sequence() + 1,
                event.amountMinor(),
                PaymentStatus.PARTIALLY_REFUNDED,
                PaymentStatus.REFUNDED,
                event.orderId());
    }

    @EventHandler
    void on(RedeemByChanged event, LoggedEvent logged) {
        rows.one(
                "update orders set redeem_by = ?, version = ? where order_id = ?",
                event.redeemBy(),
                logged.sequence() + 1,
                event.orderId());
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
        follow(event, logged, null, null);
    }

    @EventHandler
    void on(SeatsReleased event, LoggedEvent logged, LedgerPage page) {
        move(event, page);
        follow(event, logged, null, null);
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
    void on(OrderEvent event, LoggedEvent logged) {
        follow(event, logged, null, null);
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

    /** Sets what an event changes; {@code null} leaves it as it is. */
    private void follow(
            OrderEvent event, LoggedEvent logged, @Nullable OrderStatus status, @Nullable PaymentStatus payment) {
        rows.one("""
                update orders set status = coalesce(?, status), payment_status = coalesce(?, payment_status), version = ?
                where order_id = ?""", status, payment, logged.sequence() + 1, event.orderId());
    }
}
