package io.seatledger.command.group.grant;

import io.seatledger.command.agent.AgentReasons;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.group.GroupState;
import io.seatledger.events.group.AgentGrantWithdrawn;
import io.seatledger.events.group.AgentGrantedOnGroup;
import java.util.List;

/** Registered agents are granted on known groups; what is so already is no event. A suspended agent keeps its grants. */
public final class GroupGrantPolicy {
    private GroupGrantPolicy() {}

    public static Decision<Saved<GroupState>> decide(GrantAgentOnGroup c, GroupState group, AgentState agent) {
        if (!group.known()) {
            return missing(c.groupId());
        }
        if (!agent.registered()) {
            return AgentReasons.missing(c.agentId());
        }
        return group.grants(c.agentId())
                ? Saved.unchanged(group)
                : Saved.changed(group, List.of(new AgentGrantedOnGroup(c.groupId(), c.agentId(), c.acceptedAt())));
    }

    public static Decision<Saved<GroupState>> decide(WithdrawAgentGrant c, GroupState group) {
        if (!group.known()) {
            return missing(c.groupId());
        }
        return group.grants(c.agentId())
                ? Saved.changed(group, List.of(new AgentGrantWithdrawn(c.groupId(), c.agentId(), c.acceptedAt())))
                : Saved.unchanged(group);
    }

    private static <R> Decision<R> missing(String groupId) {
        return Decision.missing("GROUP_NOT_FOUND", "There is no group " + groupId + '.');
    }
}
