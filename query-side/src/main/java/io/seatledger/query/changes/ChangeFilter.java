package io.seatledger.query.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for; what is absent does not narrow.
 *
 * @param storeIds about one of these stores; none is all
 * @param types names of events; none is all
 */
public record ChangeFilter(
        List<String> storeIds,
        @Nullable String organizationId,
        @Nullable String agentId,
        @Nullable String orderId,
        List<String> types) {
    public ChangeFilter {
        storeIds = List.copyOf(storeIds);
        types = List.copyOf(types);
    }

    /** Whether the log alone can tell which events are meant. */
    boolean needsNoIndex() {
        return storeIds.isEmpty() && organizationId == null && agentId == null && orderId == null;
    }
}
