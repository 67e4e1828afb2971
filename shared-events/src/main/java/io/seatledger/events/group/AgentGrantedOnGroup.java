package io.seatledger.events.group;

import java.time.Instant;

/**
 * An agent may act on this group and on all groups below it.
 */
public record AgentGrantedOnGroup(String groupId, String agentId, Instant occurredAt) implements GroupEvent {}
