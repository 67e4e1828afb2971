package io.seatledger.events.agent;

import java.time.Instant;

/**
 * A newer agreement of the same kind and scope took this one's place.
 *
 * @param supersededBy the newer agreement's id
 */
public record AgreementSuperseded(String agentId, String agreementId, String supersededBy, Instant occurredAt)
        implements AgentEvent {}
