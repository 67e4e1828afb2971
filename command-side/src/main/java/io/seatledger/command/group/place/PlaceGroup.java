package io.seatledger.command.group.place;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Let a group have these names and this place in the tree of its organization. */
public record PlaceGroup(
        String groupId,
        String name,
        @Nullable String shortName,
        String organizationId,
        @Nullable String parentId,
        Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.group(groupId);
    }
}
