package io.seatledger.events.agent;

import java.time.Instant;

/**
 * The agent's name or e-mail address in the vault changed.
 *
 * @param personRef key of the personal data in the vault
 */
public record AgentDetailsChanged(String agentId, String personRef, Instant occurredAt) implements AgentEvent {}
