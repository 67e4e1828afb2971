package io.seatledger.benchmarks.peer;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.agent.SeatsPurchased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An agent as a plain aggregate of Axon 4. */
final class AxonAgent {
    /** Unknown until its first event is applied; Axon asks for {@code null} until then. */
    @AggregateIdentifier
    private @Nullable String agentId;

    private AgentState state = AgentState.EMPTY;

    AxonAgent() {}

    /** The command. */
    record Buy(@TargetAggregateIdentifier String agentId, int quantity) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void buy(Buy command) {
        AgentState known = state.registered() ? state : PeerShop.agent(command.agentId());
        AggregateLifecycle.apply(PeerShop.decide(command.agentId(), known, command.quantity()));
    }

    @EventSourcingHandler
    void on(SeatsPurchased event) {
        agentId = event.agentId();
        state = (state.registered() ? state : PeerShop.agent(event.agentId())).evolve(event);
    }

    @Override
    public String toString() {
        return String.valueOf(agentId);
    }
}
