package io.seatledger.command.agent.permit;

import io.seatledger.command.agent.AgentReasons;
import io.seatledger.command.agent.UnknownStores;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.ArrayList;
import java.util.List;

/** Permits are granted to registered agents, for stores that exist. */
public final class RepurchasePermitPolicy {
    private RepurchasePermitPolicy() {}

    public static Decision<Saved<AgentState>> decide(GrantRepurchasePermit c, AgentState agent, UnknownStores facts) {
        if (!agent.registered()) {
            return AgentReasons.missing(c.agentId());
        }
        List<Reason> reasons = new ArrayList<>(AgentReasons.unknownStores(facts.storeIds()));
        long holding = agent.permits().stream()
                .filter(permit -> permit.holdsAt(c.acceptedAt()))
                .count();
        if (holding >= AgentState.PERMITS_MAX) {
            reasons.add(AgentReasons.limitReached(RefusalCode.PERMIT_LIMIT_REACHED, AgentState.PERMITS_MAX));
        }
        return reasons.isEmpty() ? Saved.changed(agent, List.of(granted(c))) : Decision.refused(reasons);
    }

    private static RepurchasePermitGranted granted(GrantRepurchasePermit c) {
        return new RepurchasePermitGranted(
                c.agentId(),
                c.permitId(),
                c.courseId(),
                c.storeId(),
                c.reason(),
                c.expiresAt(),
                c.uses(),
                c.acceptedAt());
    }
}
