package io.seatledger.domain.group;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.group.GroupChanged;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.events.group.GroupEvent;
import io.seatledger.resource.GroupResource;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group as its stream tells it.
 *
 * @param groupId empty before the group was created; so are {@code name} and {@code organizationId}
 * @param agents granted on this very group, sorted
 */
public record GroupState(
        String groupId,
        String name,
        @Nullable String shortName,
        String organizationId,
        @Nullable String parentId,
        List<String> agents)
        implements StreamState<GroupState> {
    public static final GroupState EMPTY = new GroupState("", "", null, "", null, List.of());

    public static final StreamKind<GroupState> KIND = new StreamKind<>(Streams.GROUP, GroupState.class, EMPTY);

    private static final Fold<GroupState> FOLD = Fold.<GroupState>over(GroupEvent.class)
            .on(
                    GroupCreated.class,
                    (state, e) -> new GroupState(
                            e.groupId(), e.name(), e.shortName(), e.organizationId(), e.parentId(), List.of()))
            .on(
                    GroupChanged.class,
                    (state, e) -> new GroupState(
                            e.groupId(), e.name(), e.shortName(), e.organizationId(), e.parentId(), state.agents()))
            .on(AgentGrantedOnGroup.class, GroupState::granted)
            .on(AgentGrantWithdrawn.class, GroupState::withdrawn)
            .complete();

    public GroupState {
        agents = List.copyOf(agents);
    }

    @Override
    public GroupState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** Whether the group was ever created. */
    public boolean known() {
        return !groupId.isEmpty();
    }

    /** Whether an agent is granted on this very group. */
    public boolean grants(String agentId) {
        return Collections.binarySearch(agents, agentId) >= 0;
    }

    /** The group as callers see it. */
    public GroupResource resource(long version) {
        return new GroupResource(groupId, name, shortName, organizationId, parentId, agents, version);
    }

    private GroupState granted(AgentGrantedOnGroup e) {
        return withAgents(Stream.concat(agents.stream(), Stream.of(e.agentId()))
                .distinct()
                .sorted()
                .toList());
    }

    private GroupState withdrawn(AgentGrantWithdrawn e) {
        return withAgents(
                agents.stream().filter(agent -> !agent.equals(e.agentId())).toList());
    }

    private GroupState withAgents(List<String> after) {
        return new GroupState(groupId, name, shortName, organizationId, parentId, after);
    }
}
