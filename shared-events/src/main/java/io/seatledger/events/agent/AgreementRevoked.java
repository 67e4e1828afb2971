package io.seatledger.events.agent;

import java.time.Instant;

/**
 * An agreement was revoked: no new bulk purchase rests on it, what was bought stays.
 */
public record AgreementRevoked(String agentId, String agreementId, String reason, Instant occurredAt)
        implements AgentEvent {}
