package io.seatledger.command.returns;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.recording.Recording;
import io.seatledger.command.returns.decide.ApproveReturn;
import io.seatledger.command.returns.decide.ApproveReturnPolicy;
import io.seatledger.command.returns.decide.DeclineReturnPolicy;
import io.seatledger.command.returns.decide.DenyReturn;
import io.seatledger.command.returns.decide.WithdrawReturn;
import io.seatledger.command.returns.open.OpenReturn;
import io.seatledger.command.returns.open.OpenReturnPolicy;
import io.seatledger.command.returns.open.SeatSearch;
import io.seatledger.command.returns.refund.FailRefund;
import io.seatledger.command.returns.refund.RefundPolicy;
import io.seatledger.command.returns.refund.RetryRefund;
import io.seatledger.command.returns.refund.SettleRefund;
import io.seatledger.command.seat.OrderCompletion;
import io.seatledger.events.returns.ReturnEvent;
import io.seatledger.events.returns.ReturnOpened;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policies about one return and records what they say, on its stream and on those of its order and seats. */
public final class Return {
    @AggregateIdentifier
    private @Nullable String stream;

    private ReturnState state = ReturnState.EMPTY;

    Return() {}

    /** The return whose stream folds to this state. */
    public static Return of(String stream, ReturnState state) {
        Return returned = new Return();
        returned.stream = stream;
        returned.state = state;
        return returned;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public ReturnState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ReturnState>> handle(OpenReturn command, Ledger ledger) {
        Decision<Saved<ReturnState>> decision = OpenReturnPolicy.decide(command, SeatSearch.facts(command, ledger));
        return Recording.across(command.stream(), OrderCompletion.with(decision, ledger), ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ReturnState>> handle(ApproveReturn command, Ledger ledger) {
        return decide(command, ledger, seen -> ApproveReturnPolicy.decide(command, seen));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ReturnState>> handle(DenyReturn command, Ledger ledger) {
        return Recording.across(command.stream(), DeclineReturnPolicy.decide(command, state), ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ReturnState>> handle(WithdrawReturn command, Ledger ledger) {
        return Recording.across(command.stream(), DeclineReturnPolicy.decide(command, state), ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ReturnState>> handle(SettleRefund command, Ledger ledger) {
        return decide(command, ledger, seen -> RefundPolicy.decide(command, seen));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ReturnState>> handle(FailRefund command) {
        return Recording.own(RefundPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<ReturnState>> handle(RetryRefund command) {
        return Recording.own(RefundPolicy.decide(command, state));
    }

    private Decision<Saved<ReturnState>> decide(
            ReturnCommand command, Ledger ledger, Function<ReturnCase, Decision<Saved<ReturnState>>> policy) {
        ReturnOpened opened = state.opened();
        return Recording.across(
                command.stream(),
                opened == null
                        ? ReturnReasons.missing(command.returnId())
                        : policy.apply(ReturnCase.of(opened, state, ledger)),
                ledger);
    }

    @EventSourcingHandler
    void on(ReturnEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
