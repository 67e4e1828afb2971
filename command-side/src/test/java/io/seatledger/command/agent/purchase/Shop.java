package io.seatledger.command.agent.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeOpened;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OrderState;
import io.seatledger.domain.Facts;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.purchase.Buying;
import io.seatledger.domain.purchase.PurchaseFacts;
import io.seatledger.domain.purchase.PurchaseFactsGatherer;
import io.seatledger.domain.purchase.PurchasePolicy;
import io.seatledger.domain.purchase.PurchaseRequest;
import io.seatledger.domain.purchase.PurchaseVerdict;
import io.seatledger.events.LedgerEvent;
import java.time.LocalDate;
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

    /** The command that asks for a purchase. */
    public static PurchaseSeats command(Buying buying) {
        return new PurchaseSeats(
                buying.orderId(),
                buying.storeId(),
                AGENT,
                buying.lines(),
                buying.groupId(),
                buying.purpose(),
                "PO-9",
                "training",
                LocalDate.parse("2027-01-01"),
                "key:backend",
                null,
                buying.at());
    }

    public Shop with(LedgerEvent... events) {
        ledger.given(events);
        return this;
    }

    public Decision<PlacedOrder> buy(Buying buying) {
        PurchaseSeats command = command(buying);
        Decision<PlacedOrder> decision =
                PurchaseSeatsPolicy.decide(command, agent(), SaleFacts.gather(command, agent(), ledger));
        decision.events().forEach(ledger::record);
        return decision;
    }

    /** Records what was decided elsewhere. */
    public void take(Decision<?> decision) {
        decision.events().forEach(ledger::record);
    }

    public Decision<PurchaseCheck> check(Buying buying) {
        PurchaseRequest request = buying.request();
        return PurchaseSeatsPolicy.check(request, agent(), facts(request));
    }

    /** What the rules say, without recording anything. */
    public PurchaseVerdict judge(Buying buying) {
        PurchaseRequest request = buying.request();
        return PurchasePolicy.judge(request, agent(), facts(request));
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
