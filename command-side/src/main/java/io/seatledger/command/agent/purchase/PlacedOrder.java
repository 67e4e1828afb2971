package io.seatledger.command.agent.purchase;

import io.seatledger.command.order.OrderState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.SeatId;
import java.util.List;

/**
 * What a purchase left behind.
 *
 * @param order the order's state, for its resource
 */
public record PlacedOrder(
        String orderId,
        OrderStatus status,
        PaymentStatus paymentStatus,
        Money total,
        List<PlacedLine> lines,
        boolean bulk,
        Basis basis,
        List<Reason> warnings,
        OrderState order) {
    public PlacedOrder {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** One line and the names of its first and last seat. */
    public record PlacedLine(int line, String productId, int quantity, String firstSeatId, String lastSeatId) {}

    static PlacedOrder of(OrderPlaced placed, OrderState order) {
        return new PlacedOrder(
                placed.orderId(),
                order.status(),
                order.paymentStatus(),
                new Money(placed.totalMinor(), placed.currency()),
                placed.lines().stream()
                        .map(line -> new PlacedLine(
                                line.line(),
                                line.productId(),
                                line.quantity(),
                                new SeatId(placed.orderId(), line.line(), 1).toString(),
                                new SeatId(placed.orderId(), line.line(), line.quantity()).toString()))
                        .toList(),
                placed.bulk(),
                placed.basis(),
                placed.warnings(),
                order);
    }
}
