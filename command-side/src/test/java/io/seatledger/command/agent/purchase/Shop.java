package io.seatledger.command.agent.purchase;

import static io.seatledger.command.Facts.AGENT;
import static io.seatledger.command.Facts.agentRegistered;
import static io.seatledger.command.Facts.agreement;
import static io.seatledger.command.Facts.listed;
import static io.seatledger.command.Facts.productDefined;
import static io.seatledger.command.Facts.storeOpened;

import io.seatledger.command.Facts;
import io.seatledger.command.FixtureLedger;
import io.seatledger.command.agent.AgentState;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.LedgerEvent;
import java.util.List;

/** A ledger one can buy from: facts are gathered, decided upon and recorded as in the real one. */
public final class Shop {
    private final FixtureLedger ledger = new FixtureLedger();

    /** A store that sells one product, with nothing but its default policy, and a registered agent. */
    public static Shop retail() {
        return new Shop().with(storeOpened(), productDefined(), listed(), agentRegistered());
    }

    /** A wholesale store, and an agent with an agreement in force. */
    public static Shop wholesale() {
        return retail().with(Facts.wholesale(), agreement());
    }

    public static Shop empty() {
        return new Shop();
    }

    public Shop with(LedgerEvent... events) {
        ledger.given(events);
        return this;
    }

    public Decision<PlacedOrder> buy(Buying buying) {
        PurchaseSeats command = buying.command();
        Decision<PlacedOrder> decision =
                PurchasePolicy.decide(command, agent(), PurchaseFactsGatherer.gather(command, agent(), ledger));
        decision.events().forEach(ledger::record);
        return decision;
    }

    /** Records what was decided elsewhere. */
    public void take(Decision<?> decision) {
        decision.events().forEach(ledger::record);
    }

    public Decision<PurchaseCheck> check(Buying buying) {
        PurchaseRequest request = buying.command().request();
        return PurchasePolicy.check(request, agent(), facts(request));
    }

    /** What the rules say, without recording anything. */
    public PurchaseVerdict judge(Buying buying) {
        PurchaseRequest request = buying.command().request();
        return PurchasePolicy.judge(request, agent(), facts(request));
    }

    public PurchaseCase situation(Buying buying) {
        PurchaseRequest request = buying.command().request();
        return PurchaseCase.of(request, agent(), facts(request));
    }

    public AgentState agent() {
        return ledger.read(AgentState.KIND, AGENT);
    }

    public OrderState order(String orderId) {
        return ledger.read(OrderState.KIND, orderId);
    }

    public List<LedgerEvent> recorded() {
        return ledger.recorded();
    }

    private PurchaseFacts facts(PurchaseRequest request) {
        return PurchaseFactsGatherer.gather(request, agent(), ledger);
    }
}
