package io.seatledger.command.simulation;

import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One seat as the story tells it. */
final class Seat {
    final SeatBook.Line line;
    final SeatId id;
    SeatState state = SeatState.PENDING;

    @Nullable
    String groupId;

    @Nullable
    LearnerRef holder;

    @Nullable
    LearnerRef invited;

    @Nullable
    EnrollmentStatus enrollment;

    int attempts;
    boolean unassigning;

    @Nullable
    String token;

    @Nullable
    String mailId;

    @Nullable
    String requestId;

    @Nullable
    String returnId;

    @Nullable
    SeatState was;

    /** Under which the claim to it is noted. */
    final Set<String> keys = new TreeSet<>();

    private @Nullable LearnerRef heldBefore;
    private @Nullable LearnerRef invitedBefore;

    /** A token that somebody has, with the seat that it once opened. */
    record Sent(SeatId seat, LearnerRef recipient, String token) {}

    Seat(SeatBook.Line line, SeatId id, @Nullable String groupId) {
        this.line = line;
        this.id = id;
        this.groupId = groupId;
    }

    /** Who has it, waits for it or is invited to it. */
    @Nullable
    LearnerRef person() {
        return holder != null ? holder : invited;
    }

    /** Nobody has it any more. */
    void emptied() {
        holder = null;
        invited = null;
        enrollment = null;
        attempts = 0;
        unassigning = false;
        token = null;
        mailId = null;
        was = null;
        requestId = null;
        keys.clear();
    }

    void heldBy(LearnerRef learner) {
        String request = requestId;
        emptied();
        requestId = request;
        holder = learner;
        keys.add(learner.key());
        enrollment = EnrollmentStatus.REQUESTED;
    }

    void invites(LearnerRef recipient, String hash, String mail) {
        emptied();
        invited = recipient;
        keys.add(recipient.key());
        token = hash;
        mailId = mail;
    }

    /** Remembers what it was; its link dies. */
    void givenBack(String returned, SeatState before) {
        was = before;
        returnId = returned;
        heldBefore = holder;
        invitedBefore = invited;
        token = null;
    }

    /** The LMS may tell the id of somebody who was known by address only, also while a return is pending. */
    void known(LearnerRef told) {
        holder = told;
        keys.add(told.key());
        enrollment = EnrollmentStatus.CONFIRMED;
        if (was != null) {
            heldBefore = told;
        }
    }

    /** Whether whoever had it before the return still has it. */
    boolean sameAsBefore() {
        return Objects.equals(holder, heldBefore) && Objects.equals(invited, invitedBefore);
    }

    boolean inProcess() {
        return state == SeatState.APPROVAL_PENDING
                || (state == SeatState.ASSIGNED && enrollment != EnrollmentStatus.CONFIRMED);
    }
}
