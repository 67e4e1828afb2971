package io.seatledger.command.group.grant;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let an agent act on a group and on all groups below it. */
public record GrantAgentOnGroup(String groupId, String agentId, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.group(groupId);
    }
}
