package io.seatledger.command.agent;

import io.seatledger.command.domain.Decision;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;
import java.util.Map;

/** Why a setting of an agent is refused, and how an unknown agent is answered. */
public final class AgentReasons {
    private AgentReasons() {}

    /** 404 for an agent nobody registered. */
    public static <R> Decision<R> missing(String agentId) {
        return Decision.missing("AGENT_NOT_FOUND", "There is no agent " + agentId + '.');
    }

    /** One reason per store that is named and does not exist. */
    public static List<Reason> unknownStores(List<String> storeIds) {
        return storeIds.stream()
                .map(storeId -> Reason.of(
                        RefusalCode.STORE_UNKNOWN, "There is no store " + storeId + '.', Map.of("storeId", storeId)))
                .toList();
    }

    /** An agent's stream stays small. */
    public static Reason limitReached(RefusalCode code, int maximum) {
        return Reason.of(code, "An agent has at most " + maximum + " of them.", Map.of("maximum", maximum));
    }
}
