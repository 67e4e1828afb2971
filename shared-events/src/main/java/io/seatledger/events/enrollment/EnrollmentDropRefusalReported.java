package io.seatledger.events.enrollment;

import java.time.Instant;

/**
 * The LMS reported that it does not drop the enrollment.
 *
 * @param version the LMS's own, increasing with every report of this enrollment
 * @param observedAt when the LMS saw it, by its own clock
 */
public record EnrollmentDropRefusalReported(
        String courseId, String learnerId, long version, Instant observedAt, String reason, Instant occurredAt)
        implements EnrollmentEvent {}
