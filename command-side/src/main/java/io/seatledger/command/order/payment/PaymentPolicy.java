package io.seatledger.command.order.payment;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.FulfilmentFacts;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.PaymentAuthorized;
import io.seatledger.events.order.PaymentCaptured;
import io.seatledger.events.order.PaymentFailed;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.RefusalCode;

/**
 * {@code PENDING → AUTHORIZED → PAID}, {@code PENDING → PAID} offline, {@code AUTHORIZED → VOIDED}; a failed attempt is
 * recorded and changes nothing. An authorization, its voiding or a failure reported again under the same reference is no
 * event; money is taken once, whatever the reference. An authorized order can also turn out to be paid offline.
 */
public final class PaymentPolicy {
    private PaymentPolicy() {}

    public static Decision<Saved<OrderState>> decide(AuthorizePayment c, OrderState order, FulfilmentFacts facts) {
        return Step.of(c.orderId(), order, c.reference(), c.amount(), c.acceptedAt())
                .refusedWhenPaid("is paid already")
                .refusedWhen(PaymentStatus.VOIDED, RefusalCode.PAYMENT_VOIDED, "has a voided payment: cancel it")
                .reachedWhen(
                        PaymentStatus.AUTHORIZED,
                        RefusalCode.PAYMENT_ALREADY_AUTHORIZED,
                        "is authorized under another reference already")
                .decide(
                        facts,
                        placed -> new PaymentAuthorized(
                                c.orderId(), c.reference(), placed.totalMinor(), placed.currency(), c.acceptedAt()));
    }

    public static Decision<Saved<OrderState>> decide(CapturePayment c, OrderState order, FulfilmentFacts facts) {
        return Step.of(c.orderId(), order, c.reference(), c.amount(), c.acceptedAt())
                .refusedWhen(PaymentStatus.PENDING, RefusalCode.PAYMENT_NOT_AUTHORIZED, "has no authorized payment")
                .refusedWhen(PaymentStatus.VOIDED, RefusalCode.PAYMENT_NOT_AUTHORIZED, "has a voided payment")
                .refusedWhenPaid("is paid already")
                .decide(
                        facts,
                        placed -> new PaymentCaptured(
                                c.orderId(), c.reference(), placed.totalMinor(), placed.currency(), c.acceptedAt()));
    }

    public static Decision<Saved<OrderState>> decide(MarkOrderPaid c, OrderState order, FulfilmentFacts facts) {
        return Step.of(c.orderId(), order, c.reference(), c.amount(), c.acceptedAt())
                .refusedWhen(PaymentStatus.VOIDED, RefusalCode.PAYMENT_VOIDED, "has a voided payment: cancel it")
                .refusedWhenPaid("is paid already")
                .decide(
                        facts,
                        placed -> new OrderMarkedPaid(
                                c.orderId(), c.reference(), placed.totalMinor(), placed.currency(), c.acceptedAt()));
    }

    public static Decision<Saved<OrderState>> decide(VoidPayment c, OrderState order) {
        return Step.of(c.orderId(), order, c.reference(), c.amount(), c.acceptedAt())
                .refusedWhen(PaymentStatus.PENDING, RefusalCode.PAYMENT_NOT_AUTHORIZED, "has no authorized payment")
                .refusedWhenPaid("is paid: use returns")
                .reachedWhen(
                        PaymentStatus.VOIDED,
                        RefusalCode.PAYMENT_NOT_AUTHORIZED,
                        "has a payment voided under another reference")
                .decide(placed -> new PaymentVoided(c.orderId(), c.reference(), c.reason(), c.acceptedAt()));
    }

    /** Every attempt is recorded; the amount tried is nobody's concern, it may have been any. */
    public static Decision<Saved<OrderState>> decide(FailPayment c, OrderState order) {
        return Step.of(c.orderId(), order, c.reference(), null, c.acceptedAt())
                .refusedWhenPaid("is paid already")
                .decide(placed -> new PaymentFailed(c.orderId(), c.reference(), c.reason(), c.acceptedAt()));
    }
}
