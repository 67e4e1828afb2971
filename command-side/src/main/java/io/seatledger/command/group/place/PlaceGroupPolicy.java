package io.seatledger.command.group.place;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.domain.group.GroupState;
import io.seatledger.events.group.GroupChanged;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Groups form a tree inside one organization, at most {@value GroupChain#DEPTH_MAX} deep. A group never moves to another
 * organization: groups below it, which nobody asks here, would be left behind in the former.
 */
public final class PlaceGroupPolicy {
    private PlaceGroupPolicy() {}

    /**
     * Decides where a group stands.
     *
     * @param parents from the parent named up to the root, {@link GroupChain#NONE} for a root
     */
    public static Decision<Saved<GroupState>> decide(PlaceGroup c, GroupState group, GroupChain parents) {
        GroupChanged change = new GroupChanged(
                c.groupId(), c.name(), c.shortName(), c.organizationId(), c.parentId(), c.acceptedAt());
        if (group.known() && group.evolve(change).equals(group)) {
            return Saved.unchanged(group);
        }
        List<Reason> reasons = new ArrayList<>();
        if (c.parentId() != null) {
            reasons.addAll(reasonsOfParent(c, c.parentId(), parents));
        }
        if (group.known() && !group.organizationId().equals(c.organizationId())) {
            reasons.add(otherOrganization(c, group));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return group.known()
                ? Saved.changed(group, List.of(change))
                : Saved.created(
                        group,
                        new GroupCreated(
                                c.groupId(),
                                c.name(),
                                c.shortName(),
                                c.organizationId(),
                                c.parentId(),
                                c.acceptedAt()));
    }

    private static List<Reason> reasonsOfParent(PlaceGroup c, String parentId, GroupChain parents) {
        if (parentId.equals(c.groupId()) || parents.contains(c.groupId())) {
            return List.of(Reason.of(
                    RefusalCode.GROUP_CYCLE,
                    "Group " + c.groupId() + " is above group " + parentId + " already.",
                    Map.of("groupId", c.groupId(), "parentId", parentId)));
        }
        if (!parents.known()) {
            return List.of(Reason.of(
                    RefusalCode.GROUP_PARENT_UNKNOWN,
                    "There is no group " + parentId + " to be the parent.",
                    Map.of("parentId", parentId)));
        }
        List<Reason> reasons = new ArrayList<>();
        if (parents.groups().size() >= GroupChain.DEPTH_MAX) {
            reasons.add(Reason.of(
                    RefusalCode.GROUP_TOO_DEEP,
                    "Groups are at most " + GroupChain.DEPTH_MAX + " deep.",
                    Map.of("depth", parents.groups().size() + 1, "maximum", GroupChain.DEPTH_MAX)));
        }
        if (!parents.groups().get(0).organizationId().equals(c.organizationId())) {
            reasons.add(otherOrganization(c, parents.groups().get(0)));
        }
        return reasons;
    }

    private static Reason otherOrganization(PlaceGroup c, GroupState other) {
        return Reason.of(
                RefusalCode.GROUP_ORGANIZATION_MISMATCH,
                "Group " + other.groupId() + " belongs to organization " + other.organizationId() + '.',
                Map.of(
                        "groupId",
                        other.groupId(),
                        "groupOrganizationId",
                        other.organizationId(),
                        "organizationId",
                        c.organizationId()));
    }
}
