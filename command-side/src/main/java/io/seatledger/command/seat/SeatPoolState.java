package io.seatledger.command.seat;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.seat.AssignmentApprovalRequested;
import io.seatledger.events.seat.AssignmentApproved;
import io.seatledger.events.seat.AssignmentRejected;
import io.seatledger.events.seat.AssignmentWithdrawn;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentDropRefused;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.EnrollmentGivenUp;
import io.seatledger.events.seat.RedemptionLinkCancelled;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.RedemptionLinkResent;
import io.seatledger.events.seat.RedemptionLinkSent;
import io.seatledger.events.seat.RedemptionLinksSent;
import io.seatledger.events.seat.RedemptionMailFailed;
import io.seatledger.events.seat.ReturnDenied;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.seat.ReturnWithdrawn;
import io.seatledger.events.seat.SeatAssigned;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.seat.SeatRedeemed;
import io.seatledger.events.seat.SeatReinstated;
import io.seatledger.events.seat.SeatTransferred;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.SeatsAssigned;
import io.seatledger.events.seat.SeatsReissued;
import io.seatledger.events.seat.SeatsReturned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.seat.UnassignmentRequested;
import io.seatledger.events.value.SeatState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The seats of one pool as its stream tells them.
 *
 * @param seats what happened to those that anything happened to, by number within the line
 */
public record SeatPoolState(Map<Integer, Seat> seats) implements StreamState<SeatPoolState> {
    public static final SeatPoolState EMPTY = new SeatPoolState(Map.of());

    public static final StreamKind<SeatPoolState> KIND =
            new StreamKind<>(Streams.SEAT_POOL, SeatPoolState.class, EMPTY);

    private static final Fold<SeatPoolState> FOLD = Fold.<SeatPoolState>over(SeatEvent.class)
            .on(
                    SeatAssigned.class,
                    (s, e) ->
                            s.each(e, seat -> seat.held(SeatState.ASSIGNED, Hold.assigned(e.learner(), e.startsOn()))))
            .on(
                    SeatsAssigned.class,
                    (s, e) -> s.indexed(
                            e,
                            (seat, i) -> seat.held(
                                    SeatState.ASSIGNED,
                                    Hold.assigned(e.learners().get(i), e.startsOn()))))
            .on(SeatUnassigned.class, (s, e) -> s.each(e, Seat::freed))
            .on(
                    SeatTransferred.class,
                    (s, e) -> s.each(
                            e,
                            seat -> seat.held(
                                    SeatState.ASSIGNED,
                                    Hold.assigned(e.learner(), holdOf(seat).startsOn()))))
            .on(
                    AssignmentApprovalRequested.class,
                    (s, e) -> s.each(e, seat -> seat.waiting(Hold.waiting(e.learner(), e.startsOn()), e.requestId())))
            .on(
                    AssignmentApproved.class,
                    (s, e) -> s.each(
                            e,
                            seat -> seat.held(SeatState.ASSIGNED, holdOf(seat).approved())
                                    .withRequest(null)))
            .on(AssignmentRejected.class, (s, e) -> s.each(e, Seat::freed))
            .on(AssignmentWithdrawn.class, (s, e) -> s.each(e, Seat::freed))
            .on(
                    RedemptionLinkSent.class,
                    (s, e) -> s.each(
                            e,
                            seat -> seat.invited(Link.sent(
                                    e.recipient(), e.tokenHash(), e.expiresAt(), e.mailId(), e.occurredAt()))))
            .on(
                    RedemptionLinksSent.class,
                    (s, e) -> s.indexed(
                            e,
                            (seat, i) -> seat.invited(Link.sent(
                                    e.recipients().get(i),
                                    e.tokenHashes().get(i),
                                    e.expiresAt(),
                                    e.mailIds().get(i),
                                    e.occurredAt()))))
            .on(RedemptionLinkResent.class, (s, e) -> s.each(e, seat -> resent(seat, e)))
            .on(
                    RedemptionLinkCancelled.class,
                    (s, e) -> s.each(
                            e, seat -> seat.spend(SpentToken.Ending.CANCELLED).freed()))
            .on(
                    RedemptionLinkExpired.class,
                    (s, e) -> s.each(
                            e, seat -> seat.spend(SpentToken.Ending.EXPIRED).freed()))
            .on(RedemptionMailFailed.class, (s, e) -> s.each(e, seat -> seat.mailFailed(e.mailId(), e.problem())))
            .on(
                    SeatRedeemed.class,
                    (s, e) -> s.each(
                            e,
                            seat -> seat.spend(SpentToken.Ending.REDEEMED)
                                    .held(SeatState.ASSIGNED, Hold.assigned(e.learner(), null))))
            .on(SeatExpired.class, (s, e) -> s.each(e, seat -> seat.in(SeatState.EXPIRED)))
            .on(SeatReinstated.class, (s, e) -> s.each(e, Seat::freed))
            .on(SeatOwnerGroupChanged.class, (s, e) -> s.each(e, seat -> seat.ownedBy(e.toGroupId())))
            .on(ReturnRequested.class, (s, e) -> s.each(e, seat -> seat.givenBack(e.returnId(), e.was())))
            .on(ReturnDenied.class, (s, e) -> s.each(e, Seat::restored))
            .on(ReturnWithdrawn.class, (s, e) -> s.each(e, Seat::restored))
            .on(SeatsReturned.class, (s, e) -> s.each(e, seat -> seat.freed().in(SeatState.RETURNED)))
            .on(SeatsReissued.class, (s, e) -> s.each(e, Seat::freed))
            .on(
                    EnrollmentConfirmed.class,
                    (s, e) -> s.each(e, seat -> seat.withHold(holdOf(seat).confirmed(e.learner()))))
            .on(
                    EnrollmentFailed.class,
                    (s, e) -> s.each(e, seat -> seat.withHold(holdOf(seat).failed(e.attempts()))))
            .on(EnrollmentGivenUp.class, (s, e) -> s.each(e, Seat::freed))
            .on(
                    EnrollmentDropRequested.class,
                    (s, e) -> s.each(e, seat -> seat.withHold(holdOf(seat).beingUnassigned(true))))
            .on(
                    EnrollmentDropRefused.class,
                    (s, e) -> s.each(e, seat -> seat.withHold(holdOf(seat).beingUnassigned(false))))
            .on(UnassignmentRequested.class, (s, e) -> s.each(e, seat -> seat.withRequest(e.requestId())))
            .on(UnassignmentRequestClosed.class, (s, e) -> s.each(e, seat -> seat.withRequest(null)))
            .complete();

    public SeatPoolState {
        seats = Map.copyOf(seats);
    }

    /** The part of the stream's name after the kind. */
    public static String id(String orderId, int line, int pool) {
        return orderId + ':' + line + ':' + pool;
    }

    @Override
    public SeatPoolState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** What happened to a seat; {@link Seat#UNTOUCHED} when nothing did. */
    public Seat seat(int number) {
        return seats.getOrDefault(number, Seat.UNTOUCHED);
    }

    /** Whether a seat waits for approval or for the LMS: then its order is not complete. */
    public boolean anyInProcess() {
        return seats.values().stream().anyMatch(Seat::inProcess);
    }

    private SeatPoolState each(SeatEvent event, UnaryOperator<Seat> step) {
        return indexed(event, (seat, i) -> step.apply(seat));
    }

    /** The step is told the place of the seat in the event's list. */
    private SeatPoolState indexed(SeatEvent event, BiFunction<Seat, Integer, Seat> step) {
        Map<Integer, Seat> after = new HashMap<>(seats);
        List<Integer> numbers = event.seats();
        for (int i = 0; i < numbers.size(); i++) {
            after.put(numbers.get(i), step.apply(seat(numbers.get(i)), i).again());
        }
        return new SeatPoolState(after);
    }

    private static Hold holdOf(Seat seat) {
        return Objects.requireNonNull(seat.hold(), "nobody holds the seat");
    }

    private static Link linkOf(Seat seat) {
        return Objects.requireNonNull(seat.link(), "the seat has no link");
    }

    private static Seat resent(Seat seat, RedemptionLinkResent e) {
        Link old = linkOf(seat);
        return seat.spend(SpentToken.Ending.CANCELLED)
                .withLink(new Link(
                        old.recipient(), e.tokenHash(), e.occurredAt(), e.expiresAt(), e.resends(), e.mailId(), null));
    }
}
