package io.seatledger.command.order;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import io.seatledger.resource.OrderResource;
import io.seatledger.resource.SeatCounts;
import java.util.List;
import java.util.Objects;

/** Renders an order; its notes are not in its state. */
public final class OrderAnswer {
    private OrderAnswer() {}

    /** The order as callers see it. */
    public static OrderResource of(OrderState order, List<OrderResource.Note> notes, long version) {
        OrderPlaced placed = Objects.requireNonNull(order.placed(), "an order is rendered after it was placed");
        List<OrderResource.Line> lines = placed.lines().stream()
                .map(line -> line(placed, line, countsOf(order, line)))
                .toList();
        return new OrderResource(
                placed.orderId(),
                placed.storeId(),
                placed.agentId(),
                placed.groupId(),
                placed.purpose(),
                order.status(),
                order.paymentStatus(),
                new Money(placed.totalMinor(), placed.currency()),
                new Money(order.payment().refundedMinor(), placed.currency()),
                placed.purchaseOrderNumber(),
                placed.fundingPool(),
                order.redeemBy(),
                placed.occurredAt(),
                placed.placedBy(),
                lines,
                sum(lines),
                placed.basis(),
                notes,
                version);
    }

    private static OrderResource.Line line(OrderPlaced placed, OrderLine line, SeatCounts seats) {
        return new OrderResource.Line(
                line.line(),
                line.productId(),
                line.courseId(),
                line.quantity(),
                new Money(line.unitPriceMinor(), placed.currency()),
                new Money(line.lineTotalMinor(), placed.currency()),
                new SeatId(placed.orderId(), line.line(), 1).toString(),
                new SeatId(placed.orderId(), line.line(), line.quantity()).toString(),
                seats);
    }

    private static SeatCounts countsOf(OrderState order, OrderLine line) {
        long quantity = line.quantity();
        if (order.cancelled()) {
            return SeatCounts.of(0, 0, 0, 0, 0, 0, 0, 0, quantity);
        }
        return order.released(line.line())
                ? SeatCounts.of(0, quantity, 0, 0, 0, 0, 0, 0, 0)
                : SeatCounts.of(quantity, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static SeatCounts sum(List<OrderResource.Line> lines) {
        long pending = 0;
        long available = 0;
        long voided = 0;
        for (OrderResource.Line line : lines) {
            pending += line.seats().pending();
            available += line.seats().available();
            voided += line.seats().voided();
        }
        return SeatCounts.of(pending, available, 0, 0, 0, 0, 0, 0, voided);
    }
}
