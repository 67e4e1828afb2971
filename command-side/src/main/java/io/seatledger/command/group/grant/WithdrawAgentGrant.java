package io.seatledger.command.group.grant;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** End an agent's grant on this very group. */
public record WithdrawAgentGrant(String groupId, String agentId, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.group(groupId);
    }
}
