package io.seatledger.command.enrollment.report;

import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report of the LMS.
 *
 * @param version the LMS's own, increasing with every report of this enrollment
 * @param observedAt when the LMS saw it, by its own clock
 * @param phase {@code null} when the enrollment was dropped; {@code result} and what follows are {@code null} then, too
 */
public record EnrollmentReport(
        String courseId,
        String learnerId,
        long version,
        Instant observedAt,
        @Nullable EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Nullable Integer completionPercent,
        @Nullable Instant expiresAt) {
    /** The report that an enrollment is no more. */
    public static EnrollmentReport dropped(String courseId, String learnerId, long version, Instant observedAt) {
        return new EnrollmentReport(courseId, learnerId, version, observedAt, null, null, null, null);
    }
}
