package io.seatledger.events.agent;

import java.time.Instant;

/**
 * A suspended agent may buy again.
 */
public record AgentReinstated(String agentId, String reason, Instant occurredAt) implements AgentEvent {}
