package io.seatledger.command.request.decide;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.request.RequestState;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatReasons;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.seat.AssignmentApproved;
import io.seatledger.events.seat.AssignmentRejected;
import io.seatledger.events.seat.AssignmentWithdrawn;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RequestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the decision of a request does to the seat that it is about. */
final class SeatRequestPolicy {
    private SeatRequestPolicy() {}

    /** R34, R35: accepted, the seat is taken back as if nobody had had to ask; else it stays its learner's. */
    static Decision<Saved<RequestState>> unassignment(
            DecideRequest c, RequestState request, Unassignment unassignment) {
        SeatCase seat = unassignment.seat();
        LedgerEvent closed = new UnassignmentRequestClosed(
                seat.id().orderId(), seat.id().line(), seat.numbers(), c.requestId(), c.acceptedAt());
        if (c.verdict() != RequestStatus.ACCEPTED) {
            return DecideRequestPolicy.decided(c, request, List.of(closed));
        }
        List<Reason> reasons = SeatReasons.unlessHeld(seat);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        Unassignment without = new Unassignment(seat.after(List.of(closed)), unassignment.enrolled());
        List<LedgerEvent> events = new ArrayList<>();
        events.add(closed);
        events.addAll(without.events(c.actor().name(), reason(request), c.acceptedAt()));
        return DecideRequestPolicy.decided(c, request, events);
    }

    private static String reason(RequestState request) {
        RequestReceived received = Objects.requireNonNull(request.received(), "it was received");
        return Objects.requireNonNull(received.reason(), "an unassignment is asked for with a reason");
    }

    /** R31: accepted, the learner has the seat; else it is available again. */
    static Decision<Saved<RequestState>> approval(DecideRequest c, RequestState request, SeatCase seat) {
        Hold hold = Objects.requireNonNull(seat.seat().hold(), "a seat waits for approval with its learner");
        List<LedgerEvent> events = new ArrayList<>();
        events.add(outcome(c, seat, hold.learner()));
        if (c.verdict() != RequestStatus.ACCEPTED) {
            events.addAll(Claims.released(seat, c.acceptedAt()));
        }
        return DecideRequestPolicy.decided(c, request, seat.settled(events, c.acceptedAt()));
    }

    private static LedgerEvent outcome(DecideRequest c, SeatCase seat, LearnerRef learner) {
        String orderId = seat.id().orderId();
        int line = seat.id().line();
        return switch (c.verdict()) {
            case REJECTED ->
                new AssignmentRejected(orderId, line, seat.numbers(), learner, c.requestId(), c.acceptedAt());
            case WITHDRAWN ->
                new AssignmentWithdrawn(orderId, line, seat.numbers(), learner, c.requestId(), c.acceptedAt());
            default -> new AssignmentApproved(orderId, line, seat.numbers(), learner, c.requestId(), c.acceptedAt());
        };
    }
}
