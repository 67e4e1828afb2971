package io.seatledger.command.agent.purchase;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.purchase.PurchaseFactsGatherer;
import io.seatledger.domain.purchase.PurchaseRequest;
import org.axonframework.commandhandling.CommandHandler;

/** Answers dry runs with the same function that decides purchases. */
public final class CheckPurchaseHandler {
    @CommandHandler
    public Decision<PurchaseCheck> handle(CheckPurchase command, Ledger ledger) {
        PurchaseRequest request = command.request();
        AgentState agent = ledger.read(AgentState.KIND, request.agentId());
        return PurchaseSeatsPolicy.check(request, agent, PurchaseFactsGatherer.gather(request, agent, ledger));
    }
}
