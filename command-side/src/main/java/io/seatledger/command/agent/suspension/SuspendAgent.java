package io.seatledger.command.agent.suspension;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let an agent buy nothing until it is reinstated. */
public record SuspendAgent(String agentId, String reason, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agent(agentId);
    }
}
