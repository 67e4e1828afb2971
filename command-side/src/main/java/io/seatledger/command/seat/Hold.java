package io.seatledger.command.seat;

import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A learner's hold on a seat: assigned, or waiting for approval.
 *
 * @param enrollment how far the LMS got, {@code null} while it waits for approval
 * @param attempts of the LMS that failed
 * @param unassigning whether the LMS was asked to drop the enrollment and has not answered (R35)
 */
public record Hold(
        LearnerRef learner,
        @Nullable LocalDate startsOn,
        @Nullable EnrollmentStatus enrollment,
        int attempts,
        boolean unassigning) {

    static Hold assigned(LearnerRef learner, @Nullable LocalDate startsOn) {
        return new Hold(learner, startsOn, EnrollmentStatus.REQUESTED, 0, false);
    }

    static Hold waiting(LearnerRef learner, @Nullable LocalDate startsOn) {
        return new Hold(learner, startsOn, null, 0, false);
    }

    Hold approved() {
        return assigned(learner, startsOn);
    }

    Hold confirmed() {
        return new Hold(learner, startsOn, EnrollmentStatus.CONFIRMED, attempts, unassigning);
    }

    Hold failed(int failedAttempts) {
        return new Hold(learner, startsOn, EnrollmentStatus.FAILED, failedAttempts, unassigning);
    }

    Hold beingUnassigned(boolean now) {
        return new Hold(learner, startsOn, enrollment, attempts, now);
    }
}
