package io.seatledger.domain.group;

import io.seatledger.domain.StateReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group and all groups above it, nearest first.
 *
 * @param groups empty when no group was named; a single unknown one when the group named does not exist
 */
public record GroupChain(List<GroupState> groups) {
    /** Most groups from a root to a leaf. */
    public static final int DEPTH_MAX = 32;

    /** No group was named. */
    public static final GroupChain NONE = new GroupChain(List.of());

    public GroupChain {
        groups = List.copyOf(groups);
    }

    /** Walks from a group up to its root; every group on the way belongs to what the decision looked at. */
    public static GroupChain from(@Nullable String groupId, StateReader streams) {
        List<GroupState> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = groupId;
        while (next != null && seen.add(next)) {
            GroupState group = streams.read(GroupState.KIND, next);
            groups.add(group);
            next = group.parentId();
        }
        return new GroupChain(groups);
    }

    /** Whether the group at the beginning exists. */
    public boolean known() {
        return !groups.isEmpty() && groups.get(0).known();
    }

    /** Whether a group is the first or one above it. */
    public boolean contains(String groupId) {
        return groups.stream().anyMatch(group -> group.groupId().equals(groupId));
    }

    /** Whether an agent is granted on the first group or on one above it. */
    public boolean grants(String agentId) {
        return groups.stream().anyMatch(group -> group.grants(agentId));
    }
}
