package io.seatledger.command.seat;

import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A learner's hold on a seat: assigned, or waiting for approval.
 *
 * @param enrollment how far the LMS got, {@code null} while it waits for approval
 * @param attempts of the LMS that failed
 * @param unassigning whether the LMS was asked to drop the enrollment and has not answered (R35)
 * @param keys under which the learner's claim to the seat is recorded: more than one once the LMS told the id of somebody who
 *     was known by e-mail address only
 */
public record Hold(
        LearnerRef learner,
        @Nullable LocalDate startsOn,
        @Nullable EnrollmentStatus enrollment,
        int attempts,
        boolean unassigning,
        List<String> keys) {
    public Hold {
        keys = List.copyOf(keys);
    }

    static Hold assigned(LearnerRef learner, @Nullable LocalDate startsOn) {
        return new Hold(learner, startsOn, EnrollmentStatus.REQUESTED, 0, false, List.of(learner.key()));
    }

    static Hold waiting(LearnerRef learner, @Nullable LocalDate startsOn) {
        return new Hold(learner, startsOn, null, 0, false, List.of(learner.key()));
    }

    Hold approved() {
        return assigned(learner, startsOn);
    }

    /** The LMS enrolled the learner, whose id may be news. */
    Hold confirmed(LearnerRef known) {
        return new Hold(
                known,
                startsOn,
                EnrollmentStatus.CONFIRMED,
                attempts,
                unassigning,
                Stream.concat(keys.stream(), Stream.of(known.key())).distinct().toList());
    }

    Hold failed(int failedAttempts) {
        return new Hold(learner, startsOn, EnrollmentStatus.FAILED, failedAttempts, unassigning, keys);
    }

    Hold beingUnassigned(boolean now) {
        return new Hold(learner, startsOn, enrollment, attempts, now, keys);
    }
}
