package io.seatledger.events.order;

import java.time.Instant;

/**
 * Somebody asked that the order be cancelled.
 *
 * @param requestId of the request to decide
 */
public record CancellationRequested(String orderId, String requestId, Instant occurredAt) implements OrderEvent {}
