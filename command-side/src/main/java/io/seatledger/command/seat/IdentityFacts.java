package io.seatledger.command.seat;

import io.seatledger.command.agent.AgentState;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.store.StoreState;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import java.util.List;
import java.util.Map;

/**
 * R13 where a seat is given away: whether it goes to the own learner identity of the agent that bought it, and what the store
 * says to that.
 */
public record IdentityFacts(IdentitySeparation separation, boolean own, String agentId) {

    /** Where the store forbids it the agent's link must hold at the append, else only a warning hangs on it. */
    public static IdentityFacts of(SeatCase seat, ResolvedLearner learner, Ledger ledger) {
        String agentId = seat.placed().agentId();
        IdentitySeparation separation =
                ledger.read(StoreState.KIND, seat.placed().storeId()).policy().identitySeparation();
        AgentState agent = ledger.readUnless(
                known -> known.registered() && separation != IdentitySeparation.FORBID, AgentState.KIND, agentId);
        String learnerId = agent.learnerId();
        return new IdentityFacts(separation, learnerId != null && learner.keys().contains(learnerId), agentId);
    }

    public List<Reason> reasons() {
        return when(IdentitySeparation.FORBID);
    }

    public List<Reason> warnings() {
        return when(IdentitySeparation.WARN);
    }

    private List<Reason> when(IdentitySeparation asked) {
        return own && separation == asked
                ? List.of(Reason.of(
                        RefusalCode.IDENTITY_NOT_SEPARATED,
                        "An agent should not give a seat to its own learner identity: use a separate account.",
                        Map.of("agentId", agentId)))
                : List.of();
    }
}
