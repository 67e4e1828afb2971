package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * The LMS could not enroll the learner of an assigned seat and will be asked again.
 *
 * @param attempts how many failed with this one
 */
public record EnrollmentFailed(
        String orderId, int line, List<Integer> seats, LearnerRef learner, int attempts, Instant occurredAt)
        implements SeatEvent {
    public EnrollmentFailed {
        seats = List.copyOf(seats);
    }
}
