package io.seatledger.events.agent;

import java.time.Instant;

/**
 * The agent holds more live seats of a product again, because expired seats were reinstated. It only counts; what happened to the seats is in their pool.
 *
 * @param quantity how many, at least 1
 */
public record LiveSeatsRestored(
        String agentId, String orderId, int line, String productId, int quantity, Instant occurredAt)
        implements AgentEvent {}
