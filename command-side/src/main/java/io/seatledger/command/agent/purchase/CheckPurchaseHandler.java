package io.seatledger.command.agent.purchase;

import io.seatledger.command.agent.AgentState;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import org.axonframework.commandhandling.CommandHandler;

/** Answers dry runs with the same function that decides purchases. */
public final class CheckPurchaseHandler {
    @CommandHandler
    public Decision<PurchaseCheck> handle(CheckPurchase command, Ledger ledger) {
        PurchaseRequest request = command.request();
        AgentState agent = ledger.read(AgentState.KIND, request.agentId());
        return PurchasePolicy.check(request, agent, PurchaseFactsGatherer.gather(request, agent, ledger));
    }
}
