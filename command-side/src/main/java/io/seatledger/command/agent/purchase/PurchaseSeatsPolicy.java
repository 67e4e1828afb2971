package io.seatledger.command.agent.purchase;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.store.StoreReasons;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.purchase.PurchaseFacts;
import io.seatledger.domain.purchase.PurchasePolicy;
import io.seatledger.domain.purchase.PurchaseRequest;
import io.seatledger.domain.purchase.PurchaseVerdict;
import io.seatledger.events.agent.PurchaseRefused;
import java.util.List;

/** What is recorded and answered when the purchase decision has been taken. */
public final class PurchaseSeatsPolicy {
    private PurchaseSeatsPolicy() {}

    /** Decides a purchase; what was refused is recorded in the agent's stream, too. */
    public static Decision<PlacedOrder> decide(PurchaseSeats command, AgentState agent, SaleFacts facts) {
        if (!facts.purchase().store().known()) {
            return StoreReasons.missing(command.storeId());
        }
        PurchaseVerdict verdict = PurchasePolicy.judge(command.request(), agent, facts.purchase());
        return verdict.permitted()
                ? Sale.of(command, agent, facts, verdict).decision()
                : new Decision.Refused<>(verdict.reasons(), List.of(refusal(command, verdict)));
    }

    /** Decides the same and records nothing. */
    public static Decision<PurchaseCheck> check(PurchaseRequest request, AgentState agent, PurchaseFacts facts) {
        if (!facts.store().known()) {
            return StoreReasons.missing(request.storeId());
        }
        PurchaseVerdict verdict = PurchasePolicy.judge(request, agent, facts);
        return Decision.accepted(new PurchaseCheck(
                verdict.permitted(), verdict.bulk(), verdict.reasons(), verdict.warnings(), verdict.basis()));
    }

    private static PurchaseRefused refusal(PurchaseSeats command, PurchaseVerdict verdict) {
        return new PurchaseRefused(
                command.agentId(),
                command.storeId(),
                command.lines(),
                command.groupId(),
                command.purpose(),
                verdict.bulk(),
                verdict.reasons(),
                verdict.warnings(),
                verdict.basis(),
                command.acceptedAt());
    }
}
