package io.seatledger.events.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The authorization of a payment was given up, or the order was cancelled before any payment.
 *
 * @param reference the payment provider's, {@code null} when nothing was authorized
 */
public record PaymentVoided(
        String orderId,
        @Nullable String reference,
        @Nullable String reason,
        Instant occurredAt) implements OrderEvent {}
