package io.seatledger.domain.purchase;

import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.agentRegistered;
import static io.seatledger.domain.Facts.agreement;
import static io.seatledger.domain.Facts.listed;
import static io.seatledger.domain.Facts.productDefined;
import static io.seatledger.domain.Facts.storeOpened;

import io.seatledger.domain.Facts;
import io.seatledger.domain.FixtureStates;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.LedgerEvent;

/** Streams to ask about a purchase: facts are gathered and judged as in the real one, nothing is recorded. */
final class Market {
    private final FixtureStates streams = new FixtureStates();

    /** A store that sells one product, with nothing but its default policy, and a registered agent. */
    static Market retail() {
        return new Market().with(storeOpened(), productDefined(), listed(), agentRegistered());
    }

    /** A wholesale store, and an agent with an agreement in force. */
    static Market wholesale() {
        return retail().with(Facts.wholesale(), agreement());
    }

    static Market empty() {
        return new Market();
    }

    Market with(LedgerEvent... events) {
        streams.given(events);
        return this;
    }

    PurchaseVerdict judge(Buying buying) {
        PurchaseRequest request = buying.request();
        AgentState agent = streams.read(AgentState.KIND, AGENT);
        return PurchasePolicy.judge(request, agent, PurchaseFactsGatherer.gather(request, agent, streams));
    }
}
