package io.seatledger.command.order;

import io.seatledger.events.value.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where an order's money stands.
 *
 * @param reference of the authorization or payment that holds, of the one given up once voided
 * @param refundedMinor what went back, in minor units of the order's currency
 * @param reservedMinor approved refunds that are not settled; nobody else may promise this money
 */
public record PaymentStanding(
        PaymentStatus status, @Nullable String reference, long refundedMinor, long reservedMinor) {
    static final PaymentStanding NONE = new PaymentStanding(PaymentStatus.PENDING, null, 0, 0);

    PaymentStanding reached(PaymentStatus next, @Nullable String nextReference) {
        return new PaymentStanding(next, nextReference, refundedMinor, reservedMinor);
    }

    PaymentStanding reserved(long amountMinor) {
        return new PaymentStanding(status, reference, refundedMinor, reservedMinor + amountMinor);
    }

    PaymentStanding refunded(long amountMinor, long totalMinor) {
        long back = refundedMinor + amountMinor;
        PaymentStatus next = back == totalMinor ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
        return new PaymentStanding(next, reference, back, reservedMinor - amountMinor);
    }
}
