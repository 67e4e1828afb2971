package io.seatledger.events.agent;

import java.time.Instant;

/**
 * The agent buys for another organization from now on; what was bought stays with the former.
 */
public record AgentMovedToOrganization(String agentId, String organizationId, Instant occurredAt)
        implements AgentEvent {}
