package io.seatledger.domain.purchase;

import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;
import java.util.Map;

/** R3: the agent is registered and not suspended. */
final class AgentIsInGoodStandingRule implements PurchaseRule {
    @Override
    public List<Reason> reasons(PurchaseCase purchase) {
        String agentId = purchase.request().agentId();
        return switch (purchase.agent().status()) {
            case ACTIVE -> List.of();
            case NONE -> List.of(reason(RefusalCode.AGENT_UNKNOWN, agentId, " is not registered."));
            case SUSPENDED -> List.of(reason(RefusalCode.AGENT_SUSPENDED, agentId, " is suspended."));
        };
    }

    private static Reason reason(RefusalCode code, String agentId, String what) {
        return Reason.of(code, "Agent " + agentId + what, Map.of("agentId", agentId));
    }
}
