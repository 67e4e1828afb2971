package io.seatledger.query.orders;

import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an order can change: the one place that says how, for the read model and for answers about the past.
 *
 * @param version number of events in its stream
 */
record OrderStanding(
        OrderStatus status,
        PaymentStatus payment,
        long refundedMinor,
        @Nullable LocalDate redeemBy,
        long version) {

    /** Of an order just placed; one that costs nothing is paid at once. */
    static OrderStanding of(OrderPlaced placed, long version) {
        boolean free = placed.totalMinor() == 0;
        return new OrderStanding(
                free ? OrderStatus.PROCESSING : OrderStatus.PENDING,
                free ? PaymentStatus.PAID : PaymentStatus.PENDING,
                0,
                placed.redeemBy(),
                version);
    }

    OrderStanding after(OrderEvent event, long totalMinor, long next) {
        if (event instanceof RefundSettled settled) {
            long refunded = refundedMinor + settled.amountMinor();
            PaymentStatus now = refunded < totalMinor ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.REFUNDED;
            return new OrderStanding(status, now, refunded, redeemBy, next);
        }
        if (event instanceof RedeemByChanged changed) {
            return new OrderStanding(status, payment, refundedMinor, changed.redeemBy(), next);
        }
        Step step = Step.of(event);
        return new OrderStanding(
                step.status() == null ? status : step.status(),
                step.payment() == null ? payment : step.payment(),
                refundedMinor,
                redeemBy,
                next);
    }

    /** What an event sets; {@code null} leaves it as it is. */
    record Step(@Nullable OrderStatus status, @Nullable PaymentStatus payment) {
        static Step of(OrderEvent event) {
            if (event instanceof PaymentAuthorized) {
                return new Step(OrderStatus.PROCESSING, PaymentStatus.AUTHORIZED);
            }
            if (event instanceof PaymentCaptured || event instanceof OrderMarkedPaid) {
                return new Step(OrderStatus.PROCESSING, PaymentStatus.PAID);
            }
            if (event instanceof PaymentVoided) {
                return new Step(null, PaymentStatus.VOIDED);
            }
            if (event instanceof OrderCompleted) {
                return new Step(OrderStatus.COMPLETE, null);
            }
            return new Step(event instanceof OrderCancelled ? OrderStatus.CANCELLED : null, null);
        }
    }
}
