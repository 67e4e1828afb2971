package io.seatledger.command.agent.agreement;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let no new bulk purchase rest on an agreement. */
public record RevokeAgreement(String agentId, String agreementId, String reason, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agent(agentId);
    }
}
