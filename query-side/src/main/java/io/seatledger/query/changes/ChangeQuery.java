package io.seatledger.query.changes;

import io.seatledger.events.EventCatalogue;
import io.seatledger.platform.json.DefaultWhole;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the feed is asked for.
 *
 * @param after only later positions; 0 reads from the start
 * @param follow whether the answer stays open for what is yet to come; server-sent events always do
 * @param storeId about this store
 * @param organizationId about orders, agents and groups of this organization
 * @param agentId about this agent and its orders
 * @param orderId about this order
 * @param type names of events; may be given several times
 */
record ChangeQuery(
        @Min(0) @Max(ChangeQuery.POSITION_MAX) @DefaultWhole(0)
        long after,

        @Nullable Boolean follow,
        @Nullable @Id String storeId,
        @Nullable @Id String organizationId,
        @Nullable @Id String agentId,
        @Nullable @Id String orderId,
        @Nullable @Size(max = 100) List<@Text String> type)
        implements SelfChecked {
    /** The largest of at most 18 digits. */
    static final long POSITION_MAX = 999_999_999_999_999_999L;

    @Override
    public void check(BiConsumer<String, String> errors) {
        types().stream()
                .filter(name -> EventCatalogue.recordOf(name).isEmpty())
                .findFirst()
                .ifPresent(name -> errors.accept("/type", "must be the name of an event, see docs/events.md"));
    }

    ChangeFilter filter() {
        return new ChangeFilter(
                storeId == null ? List.of() : List.of(storeId), organizationId, agentId, orderId, types());
    }

    private List<String> types() {
        return type == null ? List.of() : type;
    }
}
