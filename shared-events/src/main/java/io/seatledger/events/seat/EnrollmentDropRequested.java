package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * Seats are to be taken back from their learners: the LMS is asked to drop the enrollments. They stay assigned until it answers (R35).
 *
 * @param learners the holder of each of {@code seats}, in the same order
 */
public record EnrollmentDropRequested(
        String orderId, int line, List<Integer> seats, List<LearnerRef> learners, String reason, Instant occurredAt)
        implements SeatEvent {
    public EnrollmentDropRequested {
        seats = List.copyOf(seats);
        learners = List.copyOf(learners);
    }
}
