package io.seatledger.cli.fold;

import static io.seatledger.cli.fold.SeatState.APPROVAL_PENDING;
import static io.seatledger.cli.fold.SeatState.ASSIGNED;
import static io.seatledger.cli.fold.SeatState.AVAILABLE;
import static io.seatledger.cli.fold.SeatState.AWAITING;
import static io.seatledger.cli.fold.SeatState.EXPIRED;
import static io.seatledger.cli.fold.SeatState.PENDING;
import static io.seatledger.cli.fold.SeatState.RETURNED;
import static io.seatledger.cli.fold.SeatState.RETURN_PENDING;
import static io.seatledger.cli.fold.SeatState.VOIDED;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How events move seats, copied by hand from docs/events.md: what each says after "Seats:". */
final class Moves {
    static final String PURCHASE = "SeatsPurchased";

    /** Moves between two states that the type alone says; {@code null} is the state that the payload names in {@code was}. */
    private static final Map<String, Move> MOVES = Map.ofEntries(
            Map.entry("SeatsReleased", new Move(PENDING, AVAILABLE)),
            Map.entry("SeatsVoided", new Move(PENDING, VOIDED)),
            Map.entry("ReleasedSeatsVoided", new Move(AVAILABLE, VOIDED)),
            Map.entry("AssignmentApprovalRequested", new Move(AVAILABLE, APPROVAL_PENDING)),
            Map.entry("AssignmentApproved", new Move(APPROVAL_PENDING, ASSIGNED)),
            Map.entry("AssignmentRejected", new Move(APPROVAL_PENDING, AVAILABLE)),
            Map.entry("AssignmentWithdrawn", new Move(APPROVAL_PENDING, AVAILABLE)),
            Map.entry("EnrollmentGivenUp", new Move(ASSIGNED, AVAILABLE)),
            Map.entry("RedemptionLinkCancelled", new Move(AWAITING, AVAILABLE)),
            Map.entry("RedemptionLinkExpired", new Move(AWAITING, AVAILABLE)),
            Map.entry("RedemptionLinkSent", new Move(AVAILABLE, AWAITING)),
            Map.entry("RedemptionLinksSent", new Move(AVAILABLE, AWAITING)),
            Map.entry("ReturnDenied", new Move(RETURN_PENDING, null)),
            Map.entry("ReturnRequested", new Move(null, RETURN_PENDING)),
            Map.entry("ReturnWithdrawn", new Move(RETURN_PENDING, null)),
            Map.entry("SeatAssigned", new Move(AVAILABLE, ASSIGNED)),
            Map.entry("SeatExpired", new Move(AVAILABLE, EXPIRED)),
            Map.entry("SeatRedeemed", new Move(AWAITING, ASSIGNED)),
            Map.entry("SeatReinstated", new Move(EXPIRED, AVAILABLE)),
            Map.entry("SeatUnassigned", new Move(ASSIGNED, AVAILABLE)),
            Map.entry("SeatsAssigned", new Move(AVAILABLE, ASSIGNED)),
            Map.entry("SeatsReissued", new Move(RETURNED, AVAILABLE)),
            Map.entry("SeatsReturned", new Move(RETURN_PENDING, RETURNED)));

    /** Events of pools of seats that leave every seat in its state. */
    private static final Set<String> STILL = Set.of(
            "EnrollmentConfirmed",
            "EnrollmentDropRefused",
            "EnrollmentDropRequested",
            "EnrollmentFailed",
            "RedemptionLinkResent",
            "RedemptionMailFailed",
            "SeatOwnerGroupChanged",
            "SeatTransferred",
            "UnassignmentRequestClosed",
            "UnassignmentRequested");

    private Moves() {}

    /**
     * A move of seats.
     *
     * @param from {@code null}: as the payload says
     * @param to {@code null}: as the payload says
     */
    record Move(@Nullable SeatState from, @Nullable SeatState to) {}

    static @Nullable Move of(String type) {
        return MOVES.get(type);
    }

    /** Whether this table does not say what an event of a pool of seats does. */
    static boolean isUnknown(String stream, String type) {
        return stream.startsWith("seatpool:") && !MOVES.containsKey(type) && !STILL.contains(type);
    }

    static Set<String> known() {
        Set<String> known = new TreeSet<>(MOVES.keySet());
        known.addAll(STILL);
        known.add(PURCHASE);
        return known;
    }
}
