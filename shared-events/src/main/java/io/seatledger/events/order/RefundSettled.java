package io.seatledger.events.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reserved money went back.
 *
 * @param amountMinor in minor units of {@code currency}
 * @param reference the payment provider's
 */
public record RefundSettled(
        String orderId,
        String returnId,
        long amountMinor,
        String currency,
        @Nullable String reference,
        Instant occurredAt)
        implements OrderEvent {}
