package io.seatledger.command.seat;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.order.OrderPlaced;
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

    /** Whether one of the learner's keys is the learner identity of the agent. */
    public static IdentityFacts of(SeatCase seat, ResolvedLearner learner, Ledger ledger) {
        return of(seat, learner, false, ledger);
    }

    /**
     * The same where the seat goes to an e-mail address.
     *
     * @param ownAddress whether it is the agent's own, which counts once it is linked
     */
    public static IdentityFacts of(SeatCase seat, ResolvedLearner learner, boolean ownAddress, Ledger ledger) {
        String learnerId = agent(seat.placed(), ledger).learnerId();
        return new IdentityFacts(
                separation(seat.placed(), ledger),
                learnerId != null && (ownAddress || learner.keys().contains(learnerId)),
                seat.placed().agentId());
    }

    /** The agent that bought. Where the store forbids it the link must hold at the append, else only a warning hangs on it. */
    public static AgentState agent(OrderPlaced placed, Ledger ledger) {
        boolean forbidden = separation(placed, ledger) == IdentitySeparation.FORBID;
        return ledger.readUnless(known -> known.registered() && !forbidden, AgentState.KIND, placed.agentId());
    }

    private static IdentitySeparation separation(OrderPlaced placed, Ledger ledger) {
        return ledger.read(StoreState.KIND, placed.storeId()).policy().identitySeparation();
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
