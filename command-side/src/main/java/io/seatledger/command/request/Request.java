package io.seatledger.command.request;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.recording.Recording;
import io.seatledger.command.request.decide.DecideRequest;
import io.seatledger.command.request.decide.DecideRequestPolicy;
import io.seatledger.command.request.decide.RequestFacts;
import io.seatledger.command.seat.OrderCompletion;
import io.seatledger.events.request.RequestEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Asks the policy about one request and records what it says. */
public final class Request {
    @AggregateIdentifier
    private @Nullable String stream;

    private RequestState state = RequestState.EMPTY;

    Request() {}

    /** The request whose stream folds to this state. */
    public static Request of(String stream, RequestState state) {
        Request request = new Request();
        request.stream = stream;
        request.state = state;
        return request;
    }

    /** Its name, {@code null} before its first event. */
    public @Nullable String stream() {
        return stream;
    }

    public RequestState state() {
        return state;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<Saved<RequestState>> handle(DecideRequest command, Ledger ledger) {
        Decision<Saved<RequestState>> decision = RequestFacts.of(state, command.actor(), ledger)
                .map(facts -> DecideRequestPolicy.decide(command, state, facts))
                .orElseGet(() ->
                        Decision.missing("REQUEST_NOT_FOUND", "There is no request " + command.requestId() + '.'));
        return Recording.across(command.stream(), OrderCompletion.with(decision, ledger), ledger);
    }

    @EventSourcingHandler
    void on(RequestEvent event) {
        stream = event.stream();
        state = state.evolve(event);
    }
}
