package io.seatledger.events.order;

import java.time.Instant;

/**
 * The open cancellation request was decided or became pointless.
 */
public record CancellationRequestClosed(String orderId, String requestId, Instant occurredAt) implements OrderEvent {}
