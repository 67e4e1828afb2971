package io.seatledger.command.order.cancel;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order can be cancelled until it is paid, once. Its payment is voided, unless it was before, and all its seats end,
 * also those that the store released before payment: nobody paid for them.
 */
public final class CancelOrderPolicy {
    private CancelOrderPolicy() {}

    public static Decision<Saved<OrderState>> decide(CancelOrder c, OrderState order) {
        OrderPlaced placed = order.placed();
        if (placed == null) {
            return OrderReasons.missing(c.orderId());
        }
        if (order.cancelled()) {
            return Decision.refused(OrderReasons.of(RefusalCode.ORDER_CANCELLED, c.orderId(), "is cancelled already"));
        }
        if (order.paymentStatus() == PaymentStatus.PAID) {
            return Decision.refused(
                    OrderReasons.of(RefusalCode.ORDER_ALREADY_PAID, c.orderId(), "is paid: use returns"));
        }
        List<LedgerEvent> events = new ArrayList<>(own(c, order));
        OrderState after = order;
        for (LedgerEvent event : events) {
            after = after.evolve(event);
        }
        placed.lines().forEach(line -> events.add(voided(placed, order, line, c.acceptedAt())));
        return Decision.accepted(new Saved<>(false, after), events);
    }

    private static List<OrderEvent> own(CancelOrder c, OrderState order) {
        OrderCancelled cancelled = new OrderCancelled(c.orderId(), c.reason(), c.acceptedAt());
        return order.paymentStatus() == PaymentStatus.VOIDED
                ? List.of(cancelled)
                : List.of(
                        cancelled,
                        new PaymentVoided(c.orderId(), order.paymentReference(), c.reason(), c.acceptedAt()));
    }

    private static LedgerEvent voided(OrderPlaced placed, OrderState order, OrderLine line, Instant at) {
        return order.released(line.line())
                ? new ReleasedSeatsVoided(
                        placed.agentId(), placed.orderId(), line.line(), line.productId(), 1, line.quantity(), at)
                : new SeatsVoided(
                        placed.agentId(), placed.orderId(), line.line(), line.productId(), 1, line.quantity(), at);
    }
}
