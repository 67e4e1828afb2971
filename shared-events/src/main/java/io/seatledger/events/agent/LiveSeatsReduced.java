package io.seatledger.events.agent;

import java.time.Instant;

/**
 * The agent holds fewer live seats of a product, because seats expired or were returned for good. It only counts; what happened to the seats is in their pool.
 *
 * @param quantity how many, at least 1
 */
public record LiveSeatsReduced(
        String agentId, String orderId, int line, String productId, int quantity, Instant occurredAt)
        implements AgentEvent {}
