package io.seatledger.events.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The LMS reported that it could not enroll the learner; there is no enrollment yet.
 *
 * @param version the LMS's own, increasing with every report of this enrollment
 * @param observedAt when the LMS saw it, by its own clock
 */
public record EnrollmentAttemptFailed(
        String courseId,
        String learnerId,
        long version,
        Instant observedAt,
        @Nullable String seatId,
        Instant occurredAt)
        implements EnrollmentEvent {}
