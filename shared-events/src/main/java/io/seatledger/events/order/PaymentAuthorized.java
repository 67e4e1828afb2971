package io.seatledger.events.order;

import java.time.Instant;

/**
 * A payment for the whole order was authorized.
 *
 * @param reference the payment provider's
 */
public record PaymentAuthorized(String orderId, String reference, long amountMinor, String currency, Instant occurredAt)
        implements OrderEvent {}
