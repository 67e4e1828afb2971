package io.seatledger.command.order;

import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.SeatRelease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows at once from where an order's payment stands: its seats are released at the moment the store chose
 * (R23), and a paid order is complete.
 */
public final class FulfilmentPolicy {
    private FulfilmentPolicy() {}

    /** The events that follow, in order; none when all of it happened already. */
    public static List<OrderEvent> following(OrderPlaced placed, OrderState order, Instant at) {
        List<OrderEvent> events = new ArrayList<>();
        if (due(placed.releaseSeatsOn(), order.paymentStatus())) {
            placed.lines().stream()
                    .filter(line -> !order.released(line.line()))
                    .forEach(line ->
                            events.add(new SeatsReleased(placed.orderId(), line.line(), 1, line.quantity(), at)));
        }
        if (order.paymentStatus() == PaymentStatus.PAID && !order.completed()) {
            events.add(new OrderCompleted(placed.orderId(), at));
        }
        return events;
    }

    private static boolean due(SeatRelease moment, PaymentStatus payment) {
        return switch (moment) {
            case PLACED -> true;
            case AUTHORIZED -> payment == PaymentStatus.AUTHORIZED || payment == PaymentStatus.PAID;
            case PAID -> payment == PaymentStatus.PAID;
        };
    }
}
