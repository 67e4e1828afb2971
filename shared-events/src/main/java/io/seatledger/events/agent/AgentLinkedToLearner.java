package io.seatledger.events.agent;

import java.time.Instant;

/**
 * The agent's own learner identity became known: R9 to R13 look at it from now on.
 */
public record AgentLinkedToLearner(String agentId, String learnerId, Instant occurredAt) implements AgentEvent {}
