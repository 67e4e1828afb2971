package io.seatledger.events.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a learner's enrollment when a decision was taken.
 *
 * @param active R61: not started or in progress, and not expired at the time looked at
 * @param version the LMS's version of the report it rests on
 */
public record EnrollmentFact(
        String courseId,
        String learnerId,
        EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Nullable Instant expiresAt,
        boolean active,
        long version) {}
