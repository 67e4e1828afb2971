package io.seatledger.query.groups;

import io.seatledger.domain.group.GroupState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.group.GroupChanged;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.Past;
import io.seatledger.query.reading.PastStates;
import io.seatledger.resource.GroupResource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads groups as they were, folded from their streams. */
@Component
class PastGroups implements Past {
    private static final Set<Class<? extends LedgerEvent>> ALL =
            Set.of(GroupCreated.class, GroupChanged.class, AgentGrantedOnGroup.class, AgentGrantWithdrawn.class);

    private final PastStates states;

    PastGroups(PastStates states) {
        this.states = states;
    }

    @Override
    public String kind() {
        return Streams.GROUP;
    }

    @Override
    public List<String> readModels() {
        return List.of("groups");
    }

    @Override
    public Map<String, GroupResource> then(Collection<String> ids, Moment moment, Caller caller) {
        Map<String, GroupResource> groups = new HashMap<>();
        states.of(GroupState.KIND, ids, ALL, moment).forEach((id, group) -> {
            if (group.state().known()) {
                groups.put(id, group.state().resource(group.version()));
            }
        });
        return groups;
    }
}
