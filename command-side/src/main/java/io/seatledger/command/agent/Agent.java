package io.seatledger.command.agent;

import io.seatledger.command.agent.agreement.AgreementPolicy;
import io.seatledger.command.agent.agreement.FileAgreement;
import io.seatledger.command.agent.agreement.FiledAgreement;
import io.seatledger.command.agent.agreement.RevokeAgreement;
import io.seatledger.command.agent.permit.GrantRepurchasePermit;
import io.seatledger.command.agent.permit.RepurchasePermitPolicy;
import io.seatledger.command.agent.purchase.PlacedOrder;
import io.seatledger.command.agent.purchase.PurchaseSeats;
import io.seatledger.command.agent.purchase.PurchaseSeatsPolicy;
import io.seatledger.command.agent.purchase.SaleFacts;
import io.seatledger.command.agent.register.RegisterAgent;
import io.seatledger.command.agent.register.RegisterAgentPolicy;
import io.seatledger.command.agent.suspension.ReinstateAgent;
import io.seatledger.command.agent.suspension.SuspendAgent;
import io.seatledger.command.agent.suspension.SuspensionPolicy;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.recording.Recording;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.agent.AgentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policies about one agent and records what they say; a refused purchase is a value and recorded, too. */
public final class Agent {
    @AggregateIdentifier
    private @Nullable String stream;

    private AgentState state = AgentState.EMPTY;

    Agent() {}

    /** The agent whose stream folds to this state. */
    public static Agent of(String stream, AgentState state) {
        Agent agent = new Agent();
        agent.stream = stream;
        agent.state = state;
        return agent;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public AgentState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<AgentState>> handle(RegisterAgent command) {
        return Recording.own(RegisterAgentPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<AgentState>> handle(SuspendAgent command) {
        return Recording.own(SuspensionPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<AgentState>> handle(ReinstateAgent command) {
        return Recording.own(SuspensionPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FiledAgreement> handle(FileAgreement command, Ledger ledger) {
        UnknownStores facts = UnknownStores.among(command.storeIds(), ledger);
        return Recording.own(AgreementPolicy.decide(command, state, facts));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<AgentState>> handle(RevokeAgreement command) {
        return Recording.own(AgreementPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<AgentState>> handle(GrantRepurchasePermit command, Ledger ledger) {
        UnknownStores facts = UnknownStores.among(command.storeIds(), ledger);
        return Recording.own(RepurchasePermitPolicy.decide(command, state, facts));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PlacedOrder> handle(PurchaseSeats command, Ledger ledger) {
        SaleFacts facts = SaleFacts.gather(command, state, ledger);
        return Recording.across(command.stream(), PurchaseSeatsPolicy.decide(command, state, facts), ledger);
    }

    @EventSourcingHandler
    void on(AgentEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
