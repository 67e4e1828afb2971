package io.seatledger.events.agent;

import java.time.Instant;

/**
 * Seats {@code from} to {@code to} of a line ended because their order was cancelled before they were released; the agent
 * no longer holds them.
 */
public record SeatsVoided(
        String agentId, String orderId, int line, String productId, int from, int to, Instant occurredAt)
        implements AgentEvent {
    /** How many seats ended. */
    public int quantity() {
        return to - from + 1;
    }
}
