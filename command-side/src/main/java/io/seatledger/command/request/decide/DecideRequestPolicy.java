package io.seatledger.command.request.decide;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.cancel.CancelOrderPolicy;
import io.seatledger.command.request.RequestState;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.CancellationRequestClosed;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.request.RequestEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.request.RequestRejected;
import io.seatledger.events.request.RequestWithdrawn;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request is decided once. Accepting it does what it asks for, under the same rules as doing it without a request; when that
 * is refused the request stays open.
 */
public final class DecideRequestPolicy {
    private DecideRequestPolicy() {}

    public static Decision<Saved<RequestState>> decide(DecideRequest c, RequestState request, RequestFacts facts) {
        RequestReceived received = Objects.requireNonNull(request.received(), "only what was received is decided");
        if (request.status() != RequestStatus.RECEIVED) {
            return Decision.refused(Reason.of(
                    RefusalCode.REQUEST_ALREADY_DECIDED,
                    "Request " + c.requestId() + " is " + request.status() + " already.",
                    Map.of("requestId", c.requestId(), "status", request.status())));
        }
        return switch (received.kind()) {
            case UNASSIGNMENT -> SeatRequestPolicy.unassignment(c, request, unassignment(facts));
            case APPROVAL ->
                SeatRequestPolicy.approval(c, request, unassignment(facts).seat());
            case CANCELLATION ->
                c.verdict() == RequestStatus.ACCEPTED
                        ? cancelled(c, request, received, facts)
                        : decided(c, request, List.of(closed(c, received)));
        };
    }

    private static Unassignment unassignment(RequestFacts facts) {
        return Objects.requireNonNull(facts.unassignment(), "it is about a seat");
    }

    private static LedgerEvent closed(DecideRequest c, RequestReceived received) {
        return new CancellationRequestClosed(received.orderId(), c.requestId(), c.acceptedAt());
    }

    private static Decision<Saved<RequestState>> cancelled(
            DecideRequest c, RequestState request, RequestReceived received, RequestFacts facts) {
        String reason = Objects.requireNonNull(received.reason(), "a cancellation is asked for with a reason");
        LedgerEvent closed = closed(c, received);
        OrderState without = facts.order().evolve(closed);
        CancelOrder cancel = new CancelOrder(received.orderId(), c.actor().name(), reason, c.acceptedAt());
        return CancelOrderPolicy.decide(cancel, without, facts.pools()).then(accepted -> {
            List<LedgerEvent> events = new ArrayList<>();
            events.add(closed);
            events.addAll(accepted.events());
            return decided(c, request, events);
        });
    }

    /** The verdict, and before it what it brings about. */
    static Decision<Saved<RequestState>> decided(DecideRequest c, RequestState request, List<LedgerEvent> effect) {
        RequestEvent verdict = verdict(c);
        List<LedgerEvent> events = new ArrayList<>(effect);
        events.add(verdict);
        return Decision.accepted(new Saved<>(false, request.evolve(verdict)), events);
    }

    private static RequestEvent verdict(DecideRequest c) {
        String by = c.actor().name();
        return switch (c.verdict()) {
            case REJECTED -> new RequestRejected(c.requestId(), by, c.notes(), c.acceptedAt());
            case WITHDRAWN -> new RequestWithdrawn(c.requestId(), by, c.notes(), c.acceptedAt());
            default -> new RequestAccepted(c.requestId(), by, c.notes(), c.acceptedAt());
        };
    }
}
