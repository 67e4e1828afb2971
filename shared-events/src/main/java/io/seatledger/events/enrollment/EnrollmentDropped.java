package io.seatledger.events.enrollment;

import java.time.Instant;

/**
 * The LMS reported that an enrollment is no more.
 *
 * @param version the LMS's own, increasing with every report of this enrollment
 * @param observedAt when the LMS saw it, by its own clock
 */
public record EnrollmentDropped(String courseId, String learnerId, long version, Instant observedAt, Instant occurredAt)
        implements EnrollmentEvent {}
