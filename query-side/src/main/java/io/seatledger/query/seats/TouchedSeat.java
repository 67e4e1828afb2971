package io.seatledger.query.seats;

import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one seat beyond its line.
 *
 * @param state {@code null} where its line says it
 * @param person who holds it, waits for it to be approved, or is invited; kept while a return is pending
 * @param hold of an assigned seat or of one waiting for approval
 * @param link of a seat that somebody is invited to
 * @param group {@code null} while it belongs to the group of its line
 * @param requestId of the open request that concerns it
 * @param returnId of the return it was last in
 * @param was the state a pending return remembers
 * @param touched how many events concern it
 */
record TouchedSeat(
        @Nullable SeatState state,
        @Nullable LearnerRef person,
        @Nullable Hold hold,
        @Nullable Link link,
        @Nullable OwnGroup group,
        @Nullable String requestId,
        @Nullable String returnId,
        @Nullable SeatState was,
        long touched) {
    static final TouchedSeat UNTOUCHED = new TouchedSeat(null, null, null, null, null, null, null, null, 0);

    /**
     * How a learner holds a seat.
     *
     * @param enrollment how far the LMS got, {@code null} while it waits for approval
     */
    record Hold(@Nullable LocalDate startsOn, @Nullable EnrollmentStatus enrollment, boolean unassigning) {
        static Hold assigned(@Nullable LocalDate startsOn) {
            return new Hold(startsOn, EnrollmentStatus.REQUESTED, false);
        }

        static Hold waiting(@Nullable LocalDate startsOn) {
            return new Hold(startsOn, null, false);
        }
    }

    /** A redemption link. */
    record Link(
            Instant sentAt,
            @Nullable Instant expiresAt,
            int resends,
            String mailId,
            @Nullable String mailProblem) {}

    /** An owner group of the seat itself; {@code null} is no group. */
    record OwnGroup(@Nullable String groupId) {}

    TouchedSeat again() {
        return new TouchedSeat(state, person, hold, link, group, requestId, returnId, was, touched + 1);
    }

    /** Where its line says. */
    TouchedSeat freed() {
        return new TouchedSeat(null, null, null, null, group, null, returnId, null, touched);
    }

    TouchedSeat assigned(LearnerRef learner, @Nullable LocalDate startsOn) {
        return new TouchedSeat(
                SeatState.ASSIGNED, learner, Hold.assigned(startsOn), null, group, requestId, returnId, null, touched);
    }

    TouchedSeat waiting(LearnerRef learner, @Nullable LocalDate startsOn, String request) {
        return new TouchedSeat(
                SeatState.APPROVAL_PENDING,
                learner,
                Hold.waiting(startsOn),
                null,
                group,
                request,
                returnId,
                null,
                touched);
    }

    TouchedSeat invited(LearnerRef recipient, Link sent) {
        return new TouchedSeat(SeatState.AWAITING, recipient, null, sent, group, requestId, returnId, null, touched);
    }

    TouchedSeat to(LearnerRef learner) {
        return assigned(learner, hold == null ? null : hold.startsOn());
    }

    /** The LMS enrolled its learner, whose id may be news. */
    TouchedSeat confirmed(LearnerRef known) {
        TouchedSeat enrolled = enrolled(EnrollmentStatus.CONFIRMED);
        return new TouchedSeat(state, known, enrolled.hold, link, group, requestId, returnId, was, touched);
    }

    TouchedSeat enrolled(EnrollmentStatus status) {
        return hold == null ? this : withHold(new Hold(hold.startsOn(), status, hold.unassigning()));
    }

    TouchedSeat unassigning(boolean now) {
        return hold == null ? this : withHold(new Hold(hold.startsOn(), hold.enrollment(), now));
    }

    TouchedSeat resent(Link sent) {
        return withLink(sent);
    }

    /** A mail that another one took the place of concerns nobody. */
    TouchedSeat mailFailed(String mailId, String problem) {
        return link == null || !link.mailId().equals(mailId)
                ? this
                : withLink(new Link(link.sentAt(), link.expiresAt(), link.resends(), mailId, problem));
    }

    TouchedSeat ownedBy(@Nullable String groupId) {
        return new TouchedSeat(state, person, hold, link, new OwnGroup(groupId), requestId, returnId, was, touched);
    }

    TouchedSeat withRequest(@Nullable String request) {
        return new TouchedSeat(state, person, hold, link, group, request, returnId, was, touched);
    }

    TouchedSeat in(SeatState next) {
        return new TouchedSeat(next, person, hold, link, group, requestId, returnId, was, touched);
    }

    TouchedSeat givenBack(String returned, SeatState before) {
        return new TouchedSeat(
                SeatState.RETURN_PENDING, person, hold, link, group, requestId, returned, before, touched);
    }

    /** Exactly what it was before the return. */
    TouchedSeat restored() {
        return new TouchedSeat(
                was == SeatState.AVAILABLE ? null : was, person, hold, link, group, requestId, returnId, null, touched);
    }

    private TouchedSeat withHold(Hold changed) {
        return new TouchedSeat(state, person, changed, link, group, requestId, returnId, was, touched);
    }

    private TouchedSeat withLink(Link changed) {
        return new TouchedSeat(state, person, hold, changed, group, requestId, returnId, was, touched);
    }
}
