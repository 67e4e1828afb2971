package io.seatledger.command.order;

import io.seatledger.command.seat.WhenABuyersOwnSeatIsReleasedThenItIsAssigned;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.SeatRelease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows at once from where an order's payment stands: its seats are released at the moment the store chose (R23), a
 * seat bought for oneself is redeemed by that where the product says so, and a paid order with no seat in process is complete.
 */
public final class FulfilmentPolicy {
    private FulfilmentPolicy() {}

    /** The events that follow, in order; none when all of it happened already. */
    public static List<LedgerEvent> following(OrderPlaced placed, OrderState order, FulfilmentFacts facts, Instant at) {
        List<LedgerEvent> events = new ArrayList<>(releases(placed, order, at));
        OrderState released = order.after(events);
        List<LedgerEvent> own = events.isEmpty()
                ? List.of()
                : WhenABuyersOwnSeatIsReleasedThenItIsAssigned.react(released, facts.own(), at);
        events.addAll(own);
        boolean inProcess = facts.seatsInProcess() || !own.isEmpty();
        events.addAll(WhenNoSeatIsInProcessThenTheOrderCompletes.react(released, inProcess, at));
        return events;
    }

    private static List<LedgerEvent> releases(OrderPlaced placed, OrderState order, Instant at) {
        return due(placed.releaseSeatsOn(), order.paymentStatus())
                ? placed.lines().stream()
                        .filter(line -> !order.released(line.line()))
                        .<LedgerEvent>map(
                                line -> new SeatsReleased(placed.orderId(), line.line(), 1, line.quantity(), at))
                        .toList()
                : List.of();
    }

    private static boolean due(SeatRelease moment, PaymentStatus payment) {
        return switch (moment) {
            case PLACED -> true;
            case AUTHORIZED -> payment == PaymentStatus.AUTHORIZED || payment == PaymentStatus.PAID;
            case PAID -> payment == PaymentStatus.PAID;
        };
    }
}
