package io.seatledger.events.enrollment;

import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The LMS reported where an enrollment stands; newer than anything known before.
 *
 * @param version the LMS's own, increasing with every report of this enrollment
 * @param observedAt when the LMS saw it, by its own clock
 * @param completionPercent 0 to 100, if told
 * @param expiresAt first instant at which the enrollment is expired, {@code null} for no end
 */
public record EnrollmentReported(
        String courseId,
        String learnerId,
        long version,
        Instant observedAt,
        EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Nullable Integer completionPercent,
        @Nullable Instant expiresAt,
        Instant occurredAt)
        implements EnrollmentEvent {}
