package io.seatledger.events.enrollment;

import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report came after a newer one: kept for the record, it changes nothing (R60).
 *
 * @param version the LMS's own, increasing with every report of this enrollment
 * @param observedAt when the LMS saw it, by its own clock
 * @param knownVersion the version that was known already
 * @param phase what the late report said, {@code null} when it said the enrollment was dropped
 */
public record LateEnrollmentReportRecorded(
        String courseId,
        String learnerId,
        long version,
        long knownVersion,
        Instant observedAt,
        @Nullable EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Nullable Integer completionPercent,
        @Nullable Instant expiresAt,
        Instant occurredAt)
        implements EnrollmentEvent {}
