package io.seatledger.query.changes;

import io.seatledger.events.value.NoteVisibility;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.query.reading.Sight;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the log a feed holds: what its reader may see, and of that what was asked for.
 *
 * @param onlyStores the only stores the reader knows; {@code null} is all of them
 * @param onlyAgent the agent whose purchases and granted groups are all the reader knows; {@code null} for no such limit
 * @param internalNotes whether the reader sees notes that are not for customers
 */
public record ChangeScope(
        @Nullable Set<String> onlyStores, @Nullable String onlyAgent, boolean internalNotes, ChangeFilter filter) {

    /** What a caller may see of what it asks for. */
    static ChangeScope of(Caller caller, Sight sight, ChangeFilter filter) {
        return new ChangeScope(
                caller.storeIds(),
                caller.role() == Role.AGENT ? Sight.agentOf(caller) : null,
                sight.notes(caller).contains(NoteVisibility.INTERNAL),
                filter);
    }

    /** The read models that tell which events are in it; none when the log tells alone. */
    Set<String> readModels() {
        Set<String> names = new LinkedHashSet<>();
        if (onlyStores != null || onlyAgent != null || !filter.needsNoIndex()) {
            names.add("history");
        }
        if (onlyStores != null) {
            names.add("agents");
        }
        if (onlyAgent != null) {
            names.addAll(Set.of("orders", "groups"));
        }
        if (filter.organizationId() != null) {
            names.addAll(Set.of("orders", "agents", "groups"));
        }
        return names;
    }
}
