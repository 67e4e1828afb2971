package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * The LMS could not enroll the learner after all attempts: the seat is available again.
 *
 * @param attempts how many failed
 */
public record EnrollmentGivenUp(
        String orderId, int line, List<Integer> seats, LearnerRef learner, int attempts, Instant occurredAt)
        implements SeatEvent {
    public EnrollmentGivenUp {
        seats = List.copyOf(seats);
    }
}
