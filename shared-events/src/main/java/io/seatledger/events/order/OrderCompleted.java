package io.seatledger.events.order;

import java.time.Instant;

/**
 * The order is paid and no seat of it is in process or waiting for approval; it stays complete from now on.
 */
public record OrderCompleted(String orderId, Instant occurredAt) implements OrderEvent {}
