package io.seatledger.events.order;

import java.time.Instant;

/**
 * An authorized payment was captured: the order is paid.
 *
 * @param reference the payment provider's
 */
public record PaymentCaptured(String orderId, String reference, long amountMinor, String currency, Instant occurredAt)
        implements OrderEvent {}
