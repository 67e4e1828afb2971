package io.seatledger.command.simulation;

import static io.seatledger.command.simulation.Story.law;
import static io.seatledger.events.value.SeatState.APPROVAL_PENDING;
import static io.seatledger.events.value.SeatState.ASSIGNED;
import static io.seatledger.events.value.SeatState.AVAILABLE;
import static io.seatledger.events.value.SeatState.AWAITING;
import static io.seatledger.events.value.SeatState.EXPIRED;
import static io.seatledger.events.value.SeatState.RETURNED;
import static io.seatledger.events.value.SeatState.RETURN_PENDING;

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
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each event makes of each seat it names, by the table of seats: from one state to another, and only from there. */
final class SeatReading {
    private static final Map<Class<?>, Reading<?>> READINGS = new HashMap<>();

    private SeatReading() {}

    /** What an event makes of the i-th seat it names. */
    private interface Reading<E> {
        void read(E event, Seat seat, int i, SeatBook book);
    }

    private static <E extends SeatEvent> void on(Class<E> type, Reading<E> reading) {
        READINGS.put(type, reading);
    }

    static {
        on(SeatAssigned.class, (e, seat, i, book) -> {
            book.move(seat, AVAILABLE, ASSIGNED);
            seat.heldBy(e.learner());
        });
        on(SeatsAssigned.class, (e, seat, i, book) -> {
            book.move(seat, AVAILABLE, ASSIGNED);
            seat.heldBy(e.learners().get(i));
        });
        on(SeatUnassigned.class, (e, seat, i, book) -> {
            law(e.learners().get(i).equals(seat.holder), "it is taken from its holder %s", seat.holder);
            free(seat, ASSIGNED, book);
        });
        on(SeatTransferred.class, (e, seat, i, book) -> {
            law(e.formerLearner().equals(seat.holder), "it is taken from its holder %s", seat.holder);
            book.move(seat, ASSIGNED, ASSIGNED);
            seat.heldBy(e.learner());
        });
        on(AssignmentApprovalRequested.class, (e, seat, i, book) -> {
            book.move(seat, AVAILABLE, APPROVAL_PENDING);
            seat.heldBy(e.learner());
            seat.requestId = e.requestId();
        });
        on(AssignmentApproved.class, (e, seat, i, book) -> {
            approval(seat, e.requestId(), e.learner().equals(seat.holder));
            book.move(seat, APPROVAL_PENDING, ASSIGNED);
            seat.requestId = null;
        });
        on(AssignmentRejected.class, (e, seat, i, book) -> {
            approval(seat, e.requestId(), e.learner().equals(seat.holder));
            free(seat, APPROVAL_PENDING, book);
        });
        on(AssignmentWithdrawn.class, (e, seat, i, book) -> {
            approval(seat, e.requestId(), e.learner().equals(seat.holder));
            free(seat, APPROVAL_PENDING, book);
        });
        links();
        returns();
        enrollments();
        on(SeatExpired.class, (e, seat, i, book) -> book.move(seat, AVAILABLE, EXPIRED));
        on(SeatReinstated.class, (e, seat, i, book) -> book.move(seat, EXPIRED, AVAILABLE));
        on(SeatOwnerGroupChanged.class, (e, seat, i, book) -> {
            law(seat.state == e.state(), "seat %s stands where the event says, not %s", seat.id, seat.state);
            law(Objects.equals(seat.groupId, e.fromGroupId()), "seat %s leaves its group %s", seat.id, seat.groupId);
            seat.groupId = e.toGroupId();
        });
        on(UnassignmentRequested.class, (e, seat, i, book) -> {
            law(seat.state == ASSIGNED && seat.requestId == null, "one open request per seat: %s", seat.requestId);
            seat.requestId = e.requestId();
        });
        on(UnassignmentRequestClosed.class, (e, seat, i, book) -> {
            law(e.requestId().equals(seat.requestId), "the open request of seat %s is %s", seat.id, seat.requestId);
            seat.requestId = null;
        });
    }

    private static void links() {
        on(RedemptionLinkSent.class, (e, seat, i, book) -> {
            book.move(seat, AVAILABLE, AWAITING);
            seat.invites(e.recipient(), e.tokenHash(), e.mailId());
            book.sent.add(new Seat.Sent(seat.id, e.recipient(), e.tokenHash()));
        });
        on(RedemptionLinksSent.class, (e, seat, i, book) -> {
            book.move(seat, AVAILABLE, AWAITING);
            seat.invites(
                    e.recipients().get(i), e.tokenHashes().get(i), e.mailIds().get(i));
        });
        on(RedemptionLinkResent.class, (e, seat, i, book) -> {
            book.move(seat, AWAITING, AWAITING);
            seat.token = e.tokenHash();
            seat.mailId = e.mailId();
            book.sent.add(new Seat.Sent(seat.id, seat.invited, e.tokenHash()));
        });
        on(RedemptionLinkCancelled.class, (e, seat, i, book) -> {
            law(e.recipients().get(i).equals(seat.invited), "%s was invited", seat.invited);
            free(seat, AWAITING, book);
        });
        on(RedemptionLinkExpired.class, (e, seat, i, book) -> {
            law(e.recipients().get(i).equals(seat.invited), "%s was invited", seat.invited);
            free(seat, AWAITING, book);
        });
        on(SeatRedeemed.class, (e, seat, i, book) -> {
            law(e.recipient().equals(seat.invited), "%s was invited", seat.invited);
            book.redeemed(seat.token);
            book.move(seat, AWAITING, ASSIGNED);
            seat.heldBy(e.learner());
        });
    }

    private static void returns() {
        on(ReturnRequested.class, (e, seat, i, book) -> {
            SeatState was = seat.state;
            law(List.of(AVAILABLE, AWAITING, ASSIGNED).contains(was), "seat %s may be returned from %s", seat.id, was);
            book.move(seat, e.was(), RETURN_PENDING);
            seat.givenBack(e.returnId(), was);
        });
        on(ReturnDenied.class, (e, seat, i, book) -> restored(e.returnId(), e.was(), seat, book));
        on(ReturnWithdrawn.class, (e, seat, i, book) -> restored(e.returnId(), e.was(), seat, book));
        on(SeatsReturned.class, (e, seat, i, book) -> {
            law(e.returnId().equals(seat.returnId), "seat %s is in return %s", seat.id, seat.returnId);
            book.move(seat, RETURN_PENDING, RETURNED);
            seat.emptied();
        });
        on(SeatsReissued.class, (e, seat, i, book) -> free(seat, RETURNED, book));
    }

    private static void enrollments() {
        on(EnrollmentConfirmed.class, (e, seat, i, book) -> {
            held(seat, same(seat.holder, e.learner()));
            seat.known(e.learner());
            book.touched(seat);
        });
        on(EnrollmentFailed.class, (e, seat, i, book) -> {
            held(seat, e.learner().equals(seat.holder));
            law(e.attempts() == seat.attempts + 1, "attempt %s comes next", seat.attempts + 1);
            law(e.attempts() < 5 || seat.state == RETURN_PENDING, "after the fifth attempt the seat is free");
            seat.attempts = e.attempts();
            seat.enrollment = EnrollmentStatus.FAILED;
        });
        on(EnrollmentGivenUp.class, (e, seat, i, book) -> {
            law(e.learner().equals(seat.holder), "it is taken from its holder %s", seat.holder);
            law(e.attempts() >= 5 && e.attempts() == seat.attempts + 1, "attempt %s is the last", e.attempts());
            free(seat, ASSIGNED, book);
        });
        on(EnrollmentDropRequested.class, (e, seat, i, book) -> {
            law(
                    seat.state == ASSIGNED
                            && !seat.unassigning
                            && e.learners().get(i).equals(seat.holder),
                    "seat %s is asked back once, from its holder %s",
                    seat.id,
                    seat.holder);
            seat.unassigning = true;
        });
        on(EnrollmentDropRefused.class, (e, seat, i, book) -> {
            law(seat.unassigning, "seat %s was asked back", seat.id);
            seat.unassigning = false;
        });
    }

    private static void held(Seat seat, boolean byHolder) {
        boolean assigned = seat.state == ASSIGNED || (seat.state == RETURN_PENDING && seat.was == ASSIGNED);
        law(assigned && byHolder, "seat %s is assigned to %s: %s", seat.id, seat.holder, seat.state);
    }

    /** The LMS may tell the id of somebody who was known by address only. */
    private static boolean same(@Nullable LearnerRef holder, LearnerRef told) {
        return holder != null
                && (holder.learnerId() == null || holder.learnerId().equals(told.learnerId()))
                && Objects.equals(holder.personRef(), told.personRef());
    }

    private static void approval(Seat seat, String requestId, boolean ofHolder) {
        law(requestId.equals(seat.requestId) && ofHolder, "request %s waits for %s", seat.requestId, seat.holder);
    }

    private static void free(Seat seat, SeatState from, SeatBook book) {
        book.move(seat, from, AVAILABLE);
        seat.emptied();
    }

    /** Exactly what it was, whatever the event says. */
    private static void restored(String returnId, SeatState was, Seat seat, SeatBook book) {
        law(returnId.equals(seat.returnId), "seat %s is in return %s", seat.id, seat.returnId);
        law(was == seat.was && seat.sameAsBefore(), "seat %s goes back to %s, not %s", seat.id, seat.was, was);
        book.move(seat, RETURN_PENDING, was);
        seat.was = null;
    }

    @SuppressWarnings("unchecked") // a reading is kept under the class it reads
    static void read(SeatEvent event, SeatBook.Line line, SeatBook book) {
        Reading<SeatEvent> reading = (Reading<SeatEvent>) READINGS.get(event.getClass());
        for (int i = 0; reading != null && i < event.seats().size(); i++) {
            reading.read(event, line.seats.get(event.seats().get(i) - 1), i, book);
        }
    }
}
