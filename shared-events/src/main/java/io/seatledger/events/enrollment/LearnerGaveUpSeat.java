package io.seatledger.events.enrollment;

import java.time.Instant;

/**
 * The enrollment rests on that seat no more.
 *
 * @param learnerId as in {@link LearnerTookSeat}
 */
public record LearnerGaveUpSeat(String courseId, String learnerId, String seatId, Instant occurredAt)
        implements EnrollmentEvent {}
