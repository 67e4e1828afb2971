package io.seatledger.command.group;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.group.grant.GrantAgentOnGroup;
import io.seatledger.command.group.grant.GroupGrantPolicy;
import io.seatledger.command.group.grant.WithdrawAgentGrant;
import io.seatledger.command.group.place.PlaceGroup;
import io.seatledger.command.group.place.PlaceGroupPolicy;
import io.seatledger.command.recording.Recording;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.domain.group.GroupState;
import io.seatledger.events.group.GroupEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policies about one group and records what they say. */
public final class Group {
    @AggregateIdentifier
    private @Nullable String stream;

    private GroupState state = GroupState.EMPTY;

    Group() {}

    /** The group whose stream folds to this state. */
    public static Group of(String stream, GroupState state) {
        Group group = new Group();
        group.stream = stream;
        group.state = state;
        return group;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public GroupState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<GroupState>> handle(PlaceGroup command, Ledger ledger) {
        GroupChain parents = GroupChain.from(command.parentId(), ledger);
        return Recording.own(PlaceGroupPolicy.decide(command, state, parents));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<GroupState>> handle(GrantAgentOnGroup command, Ledger ledger) {
        AgentState agent = ledger.read(AgentState.KIND, command.agentId());
        return Recording.own(GroupGrantPolicy.decide(command, state, agent));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<GroupState>> handle(WithdrawAgentGrant command) {
        return Recording.own(GroupGrantPolicy.decide(command, state));
    }

    @EventSourcingHandler
    void on(GroupEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
