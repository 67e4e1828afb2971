package io.seatledger.events.order;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which seats of the order can be redeemed was moved; {@code null} is no end.
 */
public record RedeemByChanged(
        String orderId,
        @Nullable LocalDate previous,
        @Nullable LocalDate redeemBy,
        Instant occurredAt) implements OrderEvent {}
