package io.seatledger.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchasing group.
 *
 * @param agents agents granted on this very group, sorted
 * @param version number of events in its stream; also its {@code ETag}
 */
public record GroupResource(
        String groupId,
        String name,
        @Nullable String shortName,
        String organizationId,
        @Nullable String parentId,
        List<String> agents,
        long version) {}
