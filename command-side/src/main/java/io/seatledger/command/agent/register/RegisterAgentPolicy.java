package io.seatledger.command.agent.register;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.agent.AgentDetailsChanged;
import io.seatledger.events.agent.AgentEvent;
import io.seatledger.events.agent.AgentLinkedToLearner;
import io.seatledger.events.agent.AgentMovedToOrganization;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgentUnlinkedFromLearner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent can always be registered or changed, one event per thing that is other than before. */
public final class RegisterAgentPolicy {
    private RegisterAgentPolicy() {}

    public static Decision<Saved<AgentState>> decide(RegisterAgent c, AgentState agent) {
        if (!agent.registered()) {
            return Saved.created(
                    agent,
                    new AgentRegistered(
                            c.agentId(),
                            c.personRef(),
                            c.organizationId(),
                            c.learnerId().over(null),
                            c.acceptedAt()));
        }
        List<AgentEvent> events = new ArrayList<>();
        if (c.detailsChanged()) {
            events.add(new AgentDetailsChanged(c.agentId(), c.personRef(), c.acceptedAt()));
        }
        if (!c.organizationId().equals(agent.organizationId())) {
            events.add(new AgentMovedToOrganization(c.agentId(), c.organizationId(), c.acceptedAt()));
        }
        events.addAll(linking(c, agent.learnerId(), c.learnerId().over(agent.learnerId())));
        return Saved.changed(agent, events);
    }

    /** Another learner identity is two facts: the former is no longer linked, the new one is. */
    private static List<AgentEvent> linking(RegisterAgent c, @Nullable String before, @Nullable String after) {
        List<AgentEvent> events = new ArrayList<>();
        if (before != null && !before.equals(after)) {
            events.add(new AgentUnlinkedFromLearner(c.agentId(), before, c.acceptedAt()));
        }
        if (after != null && !after.equals(before)) {
            events.add(new AgentLinkedToLearner(c.agentId(), after, c.acceptedAt()));
        }
        return events;
    }
}
