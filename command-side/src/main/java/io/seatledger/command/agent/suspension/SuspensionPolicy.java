package io.seatledger.command.agent.suspension;

import io.seatledger.command.agent.AgentReasons;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.agent.AgentStatus;
import io.seatledger.events.agent.AgentEvent;
import io.seatledger.events.agent.AgentReinstated;
import io.seatledger.events.agent.AgentSuspended;
import java.util.List;

/** Suspending and reinstating are always possible; what is so already is no event, whatever the reason given. */
public final class SuspensionPolicy {
    private SuspensionPolicy() {}

    public static Decision<Saved<AgentState>> decide(SuspendAgent c, AgentState agent) {
        return towards(
                AgentStatus.SUSPENDED, agent, c.agentId(), new AgentSuspended(c.agentId(), c.reason(), c.acceptedAt()));
    }

    public static Decision<Saved<AgentState>> decide(ReinstateAgent c, AgentState agent) {
        return towards(
                AgentStatus.ACTIVE, agent, c.agentId(), new AgentReinstated(c.agentId(), c.reason(), c.acceptedAt()));
    }

    private static Decision<Saved<AgentState>> towards(
            AgentStatus wanted, AgentState agent, String agentId, AgentEvent event) {
        if (!agent.registered()) {
            return AgentReasons.missing(agentId);
        }
        return agent.status() == wanted ? Saved.unchanged(agent) : Saved.changed(agent, List.of(event));
    }
}
