package io.seatledger.events.agent;

import java.time.Instant;

/**
 * Seats {@code from} to {@code to} of a line ended because their order was cancelled after they were released (the store
 * releases before payment) and before anybody used them; the agent no longer holds them. It differs from
 * {@link SeatsVoided} in where the seats come from: available, not pending.
 */
public record ReleasedSeatsVoided(
        String agentId, String orderId, int line, String productId, int from, int to, Instant occurredAt)
        implements AgentEvent {
    /** How many seats ended. */
    public int quantity() {
        return to - from + 1;
    }
}
