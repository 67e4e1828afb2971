package io.seatledger.events.enrollment;

import java.time.Instant;

/**
 * The enrollment rests on one of our seats from now on: no other seat of the course can be given to this learner (R31).
 *
 * @param learnerId the LMS's id of the learner, or the reference of a person who is known by e-mail address only
 */
public record LearnerTookSeat(String courseId, String learnerId, String seatId, Instant occurredAt)
        implements EnrollmentEvent {}
