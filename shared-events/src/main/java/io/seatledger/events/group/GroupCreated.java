package io.seatledger.events.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchasing group came into being.
 *
 * @param parentId the group above it in the same organization, {@code null} for a root
 */
public record GroupCreated(
        String groupId,
        String name,
        @Nullable String shortName,
        String organizationId,
        @Nullable String parentId,
        Instant occurredAt)
        implements GroupEvent {}
