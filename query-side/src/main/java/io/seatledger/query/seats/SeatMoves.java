package io.seatledger.query.seats;

import static io.seatledger.events.value.SeatState.APPROVAL_PENDING;
import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.AWAITING;
import static io.seatledger.events.value.SeatState.EXPIRED;
import static io.seatledger.events.value.SeatState.PENDING;
import static io.seatledger.events.value.SeatState.RETURNED;
import static io.seatledger.events.value.SeatState.RETURN_PENDING;
import static io.seatledger.events.value.SeatState.VOIDED;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.SeatsReleased;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which seats an event moves from which state to which: whoever counts seats asks here, so that no two counts can differ. */
public final class SeatMoves {
    private static final Map<Class<? extends SeatEvent>, Way> FIXED = Map.ofEntries(
            Map.entry(SeatAssigned.class, new Way(AVAILABLE, ASSIGNED)),
            Map.entry(SeatsAssigned.class, new Way(AVAILABLE, ASSIGNED)),
            Map.entry(SeatUnassigned.class, new Way(ASSIGNED, AVAILABLE)),
            Map.entry(AssignmentApprovalRequested.class, new Way(AVAILABLE, APPROVAL_PENDING)),
            Map.entry(AssignmentApproved.class, new Way(APPROVAL_PENDING, ASSIGNED)),
            Map.entry(AssignmentRejected.class, new Way(APPROVAL_PENDING, AVAILABLE)),
            Map.entry(AssignmentWithdrawn.class, new Way(APPROVAL_PENDING, AVAILABLE)),
            Map.entry(RedemptionLinkSent.class, new Way(AVAILABLE, AWAITING)),
            Map.entry(RedemptionLinksSent.class, new Way(AVAILABLE, AWAITING)),
            Map.entry(RedemptionLinkCancelled.class, new Way(AWAITING, AVAILABLE)),
            Map.entry(RedemptionLinkExpired.class, new Way(AWAITING, AVAILABLE)),
            Map.entry(SeatRedeemed.class, new Way(AWAITING, ASSIGNED)),
            Map.entry(SeatExpired.class, new Way(AVAILABLE, EXPIRED)),
            Map.entry(SeatReinstated.class, new Way(EXPIRED, AVAILABLE)),
            Map.entry(SeatsReturned.class, new Way(RETURN_PENDING, RETURNED)),
            Map.entry(SeatsReissued.class, new Way(RETURNED, AVAILABLE)),
            Map.entry(EnrollmentGivenUp.class, new Way(ASSIGNED, AVAILABLE)));

    /** What happens to seats where they stand; a transfer changes who holds them, a regrouping who owns them. */
    private static final Set<Class<? extends SeatEvent>> STILL = Set.of(
            SeatTransferred.class,
            RedemptionLinkResent.class,
            RedemptionMailFailed.class,
            SeatOwnerGroupChanged.class,
            EnrollmentConfirmed.class,
            EnrollmentFailed.class,
            EnrollmentDropRequested.class,
            EnrollmentDropRefused.class,
            UnassignmentRequested.class,
            UnassignmentRequestClosed.class);

    private SeatMoves() {}

    private record Way(SeatState from, SeatState to) {}

    /** Whether events of a type leave every seat in its state. */
    public static boolean isStill(Class<? extends LedgerEvent> type) {
        return STILL.stream().anyMatch(type::equals);
    }

    /** The moves of an event, one per run of consecutive seats; none for an event that moves no seats. */
    public static List<SeatMove> of(LedgerEvent event) {
        if (event instanceof SeatsPurchased e) {
            return List.of(new SeatMove(e.orderId(), e.line(), e.from(), e.to(), null, PENDING));
        }
        if (event instanceof SeatsReleased e) {
            return List.of(new SeatMove(e.orderId(), e.line(), e.from(), e.to(), PENDING, AVAILABLE));
        }
        if (event instanceof SeatsVoided e) {
            return List.of(new SeatMove(e.orderId(), e.line(), e.from(), e.to(), PENDING, VOIDED));
        }
        if (event instanceof ReleasedSeatsVoided e) {
            return List.of(new SeatMove(e.orderId(), e.line(), e.from(), e.to(), AVAILABLE, VOIDED));
        }
        return event instanceof SeatEvent seat ? ofPool(seat) : List.of();
    }

    private static List<SeatMove> ofPool(SeatEvent event) {
        Way way = way(event);
        return way == null
                ? List.of()
                : SeatMove.runs(event.seats()).stream()
                        .map(run -> new SeatMove(
                                event.orderId(), event.line(), run.first(), run.last(), way.from(), way.to()))
                        .toList();
    }

    private static @Nullable Way way(SeatEvent event) {
        if (event instanceof ReturnRequested e) {
            return new Way(e.was(), RETURN_PENDING);
        }
        if (event instanceof ReturnDenied e) {
            return new Way(RETURN_PENDING, e.was());
        }
        if (event instanceof ReturnWithdrawn e) {
            return new Way(RETURN_PENDING, e.was());
        }
        Way fixed = FIXED.get(event.getClass());
        if (fixed == null && !STILL.contains(event.getClass())) {
            throw new IllegalStateException(
                    "nobody said what " + event.getClass().getSimpleName() + " moves");
        }
        return fixed;
    }
}
