package io.seatledger.events.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay failed; it changes nothing.
 *
 * @param reference the payment provider's
 */
public record PaymentFailed(
        String orderId, String reference, @Nullable String reason, Instant occurredAt) implements OrderEvent {}
