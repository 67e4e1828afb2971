package io.seatledger.events.order;

import java.time.Instant;

/**
 * The order was cancelled before it was paid.
 */
public record OrderCancelled(String orderId, String reason, Instant occurredAt) implements OrderEvent {}
