package io.seatledger.command.agent.suspension;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let a suspended agent buy again. */
public record ReinstateAgent(String agentId, String reason, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agent(agentId);
    }
}
