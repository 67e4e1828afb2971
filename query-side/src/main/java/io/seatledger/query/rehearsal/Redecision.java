package io.seatledger.query.rehearsal;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.purchase.PurchaseFacts;
import io.seatledger.domain.purchase.PurchaseFactsGatherer;
import io.seatledger.domain.purchase.PurchasePolicy;
import io.seatledger.domain.purchase.PurchaseVerdict;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.platform.ledger.UnknownEventException;
import io.seatledger.query.rehearsal.Rehearsal.Flip;
import io.seatledger.query.rehearsal.Rehearsal.Outcome;
import io.seatledger.query.rehearsal.Rehearsal.Totals;
import java.util.ArrayList;
import java.util.List;

/** Takes past decisions again, in the order of the log, and counts what would go the other way. Not for several threads. */
final class Redecision {
    private final PolicyChange change;
    private final StreamsBefore streams;
    private final List<Flip> flips = new ArrayList<>();
    private long decisions;
    private long reproduced;
    private long undecidable;
    private Totals totals = Totals.NONE;

    Redecision(PolicyChange change, StreamsBefore streams) {
        this.change = change;
        this.streams = streams;
    }

    long decisions() {
        return decisions;
    }

    void take(PastDecision decision) {
        decisions++;
        try {
            judge(decision);
        } catch (UnknownEventException unknown) {
            undecidable++;
        }
    }

    /** One that this release cannot even read. */
    void takeUnreadable() {
        decisions++;
        undecidable++;
    }

    Rehearsal result(Rehearsal.Question question, long position) {
        return new Rehearsal(
                question.storeId(),
                question.from(),
                question.to(),
                position,
                decisions,
                reproduced,
                undecidable,
                totals,
                flips);
    }

    private void judge(PastDecision decision) {
        streams.moveTo(decision.position());
        AgentState agent = streams.read(AgentState.KIND, decision.request().agentId());
        PurchaseFacts then = PurchaseFactsGatherer.gather(decision.request(), agent, streams);
        if (decision.isReproducedBy(PurchasePolicy.judge(decision.request(), agent, then))) {
            reproduced++;
        }
        PurchaseVerdict now = PurchasePolicy.judge(decision.request(), agent, then.in(changed(then.store())));
        if (now.permitted() != decision.permitted()) {
            flip(decision, now);
        }
    }

    private StoreState changed(StoreState store) {
        return store.under(change.over(store.policy()));
    }

    private void flip(PastDecision decision, PurchaseVerdict now) {
        Flip flip = new Flip(
                decision.position(),
                decision.at(),
                decision.request().agentId(),
                decision.orderId(),
                decision.request().lines(),
                Outcome.of(decision.permitted()),
                Outcome.of(now.permitted()),
                decision.reasons(),
                now.reasons(),
                now.warnings());
        totals = totals.with(flip);
        if (flips.size() < Rehearsal.FLIPS_MAX) {
            flips.add(flip);
        }
    }
}
