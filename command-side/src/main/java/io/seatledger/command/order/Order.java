package io.seatledger.command.order;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.cancel.CancelOrderPolicy;
import io.seatledger.command.order.cancel.CancelledOrder;
import io.seatledger.command.order.cancellation.RequestCancellation;
import io.seatledger.command.order.cancellation.RequestCancellationPolicy;
import io.seatledger.command.order.note.AddOrderNote;
import io.seatledger.command.order.note.OrderNotePolicy;
import io.seatledger.command.order.payment.AuthorizePayment;
import io.seatledger.command.order.payment.CapturePayment;
import io.seatledger.command.order.payment.FailPayment;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.order.payment.PaymentPolicy;
import io.seatledger.command.order.payment.VoidPayment;
import io.seatledger.command.order.redeemby.ChangeRedeemBy;
import io.seatledger.command.order.redeemby.ChangeRedeemByPolicy;
import io.seatledger.command.order.redeemby.PoolsAtEnd;
import io.seatledger.command.order.redeemby.RedeemByMoved;
import io.seatledger.command.recording.Recording;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.events.order.OrderEvent;
import io.seatledger.events.order.OrderNoteAdded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policies about one order and records what they say. */
public final class Order {
    @AggregateIdentifier
    private @Nullable String stream;

    private OrderState state = OrderState.EMPTY;

    Order() {}

    /** The order whose stream folds to this state. */
    public static Order of(String stream, OrderState state) {
        Order order = new Order();
        order.stream = stream;
        order.state = state;
        return order;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public OrderState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<OrderState>> handle(AuthorizePayment command, Ledger ledger) {
        FulfilmentFacts facts = FulfilmentFacts.atAuthorization(state, command.buyer(), command.acceptedAt(), ledger);
        return Recording.across(command.stream(), PaymentPolicy.decide(command, state, facts), ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<OrderState>> handle(CapturePayment command, Ledger ledger) {
        FulfilmentFacts facts = FulfilmentFacts.atPayment(state, command.buyer(), command.acceptedAt(), ledger);
        return Recording.across(command.stream(), PaymentPolicy.decide(command, state, facts), ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<OrderState>> handle(MarkOrderPaid command, Ledger ledger) {
        FulfilmentFacts facts = FulfilmentFacts.atPayment(state, command.buyer(), command.acceptedAt(), ledger);
        return Recording.across(command.stream(), PaymentPolicy.decide(command, state, facts), ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<OrderState>> handle(VoidPayment command) {
        return Recording.own(PaymentPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<OrderState>> handle(FailPayment command) {
        return Recording.own(PaymentPolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<CancelledOrder> handle(CancelOrder command, Ledger ledger) {
        return Recording.across(
                command.stream(),
                CancelOrderPolicy.decide(command, state, SeatPools.releasedUnpaid(state, ledger)),
                ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrderNoteAdded> handle(AddOrderNote command) {
        return Recording.own(OrderNotePolicy.decide(command, state));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RedeemByMoved> handle(ChangeRedeemBy command, Ledger ledger) {
        return Recording.across(
                command.stream(),
                ChangeRedeemByPolicy.decide(command, state, PoolsAtEnd.of(state, command.acceptedAt(), ledger)),
                ledger);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<String> handle(RequestCancellation command, Ledger ledger) {
        return Recording.across(command.stream(), RequestCancellationPolicy.decide(command, state), ledger);
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
