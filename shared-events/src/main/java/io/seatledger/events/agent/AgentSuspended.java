package io.seatledger.events.agent;

import java.time.Instant;

/**
 * The agent may not buy until it is reinstated (R3).
 */
public record AgentSuspended(String agentId, String reason, Instant occurredAt) implements AgentEvent {}
