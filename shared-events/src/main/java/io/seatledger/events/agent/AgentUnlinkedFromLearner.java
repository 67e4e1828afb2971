package io.seatledger.events.agent;

import java.time.Instant;

/**
 * The agent is no longer linked to this learner identity (R8).
 */
public record AgentUnlinkedFromLearner(String agentId, String learnerId, Instant occurredAt) implements AgentEvent {}
