package io.seatledger.benchmarks.peer;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.agent.SeatsPurchased;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** An agent as an actor of Pekko: its state stays in memory, its events go to the journal. */
final class PekkoAgent extends EventSourcedBehavior<PekkoAgent.Buy, SeatsPurchased, AgentState> {
    private final String agentId;

    PekkoAgent(String agentId) {
        super(PersistenceId.ofUniqueId(agentId));
        this.agentId = agentId;
    }

    /** The command. */
    record Buy(int quantity, ActorRef<Done> replyTo) {}

    @Override
    public AgentState emptyState() {
        return PeerShop.agent(agentId);
    }

    @Override
    public CommandHandler<Buy, SeatsPurchased, AgentState> commandHandler() {
        return newCommandHandlerBuilder()
                .forAnyState()
                .onCommand(Buy.class, (state, buy) -> Effect()
                        .persist(PeerShop.decide(agentId, state, buy.quantity()))
                        .thenRun(after -> buy.replyTo().tell(Done.getInstance())))
                .build();
    }

    @Override
    public EventHandler<AgentState, SeatsPurchased> eventHandler() {
        return newEventHandlerBuilder()
                .forAnyState()
                .onEvent(SeatsPurchased.class, (state, event) -> state.evolve(event))
                .build();
    }
}
