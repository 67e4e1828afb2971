package io.seatledger.query.seats;

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
import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.seats.TouchedSeat.Link;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each event changes about the seats it names. */
final class SeatChange {
    private static final Map<
                    Class<? extends SeatEvent>, Function<SeatEvent, BiFunction<TouchedSeat, Integer, TouchedSeat>>>
            ALL = new SeatChange()
                    .on(SeatAssigned.class, e -> (seat, i) -> seat.assigned(e.learner(), e.startsOn()))
                    .on(
                            SeatsAssigned.class,
                            e -> (seat, i) -> seat.assigned(e.learners().get(i), e.startsOn()))
                    .on(SeatUnassigned.class, e -> (seat, i) -> seat.freed())
                    .on(SeatTransferred.class, e -> (seat, i) -> seat.to(e.learner()))
                    .on(
                            AssignmentApprovalRequested.class,
                            e -> (seat, i) -> seat.waiting(e.learner(), e.startsOn(), e.requestId()))
                    .on(
                            AssignmentApproved.class,
                            e -> (seat, i) -> seat.to(e.learner()).withRequest(null))
                    .on(AssignmentRejected.class, e -> (seat, i) -> seat.freed())
                    .on(AssignmentWithdrawn.class, e -> (seat, i) -> seat.freed())
                    .on(
                            RedemptionLinkSent.class,
                            e -> (seat, i) ->
                                    seat.invited(e.recipient(), sent(e.occurredAt(), e.expiresAt(), e.mailId())))
                    .on(
                            RedemptionLinksSent.class,
                            e -> (seat, i) -> seat.invited(
                                    e.recipients().get(i),
                                    sent(
                                            e.occurredAt(),
                                            e.expiresAt(),
                                            e.mailIds().get(i))))
                    .on(
                            RedemptionLinkResent.class,
                            e -> (seat, i) ->
                                    seat.resent(new Link(e.occurredAt(), e.expiresAt(), e.resends(), e.mailId(), null)))
                    .on(RedemptionLinkCancelled.class, e -> (seat, i) -> seat.freed())
                    .on(RedemptionLinkExpired.class, e -> (seat, i) -> seat.freed())
                    .on(RedemptionMailFailed.class, e -> (seat, i) -> seat.mailFailed(e.mailId(), e.problem()))
                    .on(SeatRedeemed.class, e -> (seat, i) -> seat.assigned(e.learner(), null))
                    .on(SeatExpired.class, e -> (seat, i) -> seat.in(SeatState.EXPIRED))
                    .on(SeatReinstated.class, e -> (seat, i) -> seat.freed())
                    .on(SeatOwnerGroupChanged.class, e -> (seat, i) -> seat.ownedBy(e.toGroupId()))
                    .on(ReturnRequested.class, e -> (seat, i) -> seat.givenBack(e.returnId(), e.was()))
                    .on(ReturnDenied.class, e -> (seat, i) -> seat.restored())
                    .on(ReturnWithdrawn.class, e -> (seat, i) -> seat.restored())
                    .on(SeatsReturned.class, e -> (seat, i) -> seat.freed().in(SeatState.RETURNED))
                    .on(SeatsReissued.class, e -> (seat, i) -> seat.freed())
                    .on(EnrollmentConfirmed.class, e -> (seat, i) -> seat.confirmed(e.learner()))
                    .on(EnrollmentFailed.class, e -> (seat, i) -> seat.enrolled(EnrollmentStatus.FAILED))
                    .on(EnrollmentGivenUp.class, e -> (seat, i) -> seat.freed())
                    .on(EnrollmentDropRequested.class, e -> (seat, i) -> seat.unassigning(true))
                    .on(EnrollmentDropRefused.class, e -> (seat, i) -> seat.unassigning(false))
                    .on(UnassignmentRequested.class, e -> (seat, i) -> seat.withRequest(e.requestId()))
                    .on(UnassignmentRequestClosed.class, e -> (seat, i) -> seat.withRequest(null))
                    .changes;

    private final Map<Class<? extends SeatEvent>, Function<SeatEvent, BiFunction<TouchedSeat, Integer, TouchedSeat>>>
            changes = new HashMap<>();

    private SeatChange() {}

    /** What an event does to a seat, which is told with its place in the event's list. */
    static BiFunction<TouchedSeat, Integer, TouchedSeat> of(SeatEvent event) {
        Function<SeatEvent, BiFunction<TouchedSeat, Integer, TouchedSeat>> change = ALL.get(event.getClass());
        if (change == null) {
            throw new IllegalStateException(
                    "nobody said what " + event.getClass().getSimpleName() + " changes");
        }
        return change.apply(event);
    }

    private <E extends SeatEvent> SeatChange on(
            Class<E> type, Function<E, BiFunction<TouchedSeat, Integer, TouchedSeat>> change) {
        changes.put(type, event -> change.apply(type.cast(event)));
        return this;
    }

    private static Link sent(Instant at, @Nullable Instant expiresAt, String mailId) {
        return new Link(at, expiresAt, 0, mailId, null);
    }
}
