package io.seatledger.command.request;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.request.RequestWithdrawn;
import io.seatledger.events.value.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * A request as its stream tells it; once decided it is frozen.
 *
 * @param received what was asked for, {@code null} before that; never changes
 * @param decidedBy {@code null} until it is decided; {@code notes} may stay {@code null}
 */
public record RequestState(
        @Nullable RequestReceived received,
        RequestStatus status,
        @Nullable String decidedBy,
        @Nullable String notes) implements StreamState<RequestState> {
    public static final RequestState EMPTY = new RequestState(null, RequestStatus.RECEIVED, null, null);

    public static final StreamKind<RequestState> KIND = new StreamKind<>(Streams.REQUEST, RequestState.class, EMPTY);

    private static final Fold<RequestState> FOLD = Fold.<RequestState>over(RequestEvent.class)
            .on(RequestReceived.class, (state, e) -> new RequestState(e, RequestStatus.RECEIVED, null, null))
            .on(RequestAccepted.class, (state, e) -> state.decided(RequestStatus.ACCEPTED, e.decidedBy(), e.notes()))
            .on(RequestRejected.class, (state, e) -> state.decided(RequestStatus.REJECTED, e.decidedBy(), e.notes()))
            .on(RequestWithdrawn.class, (state, e) -> state.decided(RequestStatus.WITHDRAWN, e.decidedBy(), e.notes()))
            .complete();

    @Override
    public RequestState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    private RequestState decided(RequestStatus how, String by, @Nullable String why) {
        return new RequestState(received, how, by, why);
    }
}
