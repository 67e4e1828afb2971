package io.seatledger.events.group;

import java.time.Instant;

/**
 * An agent's grant on this group ended; a grant on an ancestor still counts.
 */
public record AgentGrantWithdrawn(String groupId, String agentId, Instant occurredAt) implements GroupEvent {}
