package io.seatledger.command.agent.register;

import io.seatledger.events.Streams;
import io.seatledger.events.value.Patch;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Let an agent be registered with these details. Name and e-mail address are in the vault already.
 *
 * @param personRef key of the personal data in the vault
 * @param learnerId its own learner identity: left alone, linked or unlinked
 * @param detailsChanged whether name or e-mail address in the vault are others than before
 */
public record RegisterAgent(
        String agentId,
        String personRef,
        String organizationId,
        Patch<String> learnerId,
        boolean detailsChanged,
        Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agent(agentId);
    }
}
