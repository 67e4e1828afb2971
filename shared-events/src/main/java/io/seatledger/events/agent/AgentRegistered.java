package io.seatledger.events.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent was registered. Its name and e-mail address are in the vault, never here.
 *
 * @param personRef key of the agent's personal data in the vault
 * @param learnerId the agent's own learner identity, if linked
 */
public record AgentRegistered(
        String agentId,
        String personRef,
        String organizationId,
        @Nullable String learnerId,
        Instant occurredAt) implements AgentEvent {}
