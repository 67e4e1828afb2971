package io.seatledger.events.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group's names or place in the tree changed; all values are those after the change.
 *
 * @param parentId the group above it in the same organization, {@code null} for a root
 */
public record GroupChanged(
        String groupId,
        String name,
        @Nullable String shortName,
        String organizationId,
        @Nullable String parentId,
        Instant occurredAt)
        implements GroupEvent {}
