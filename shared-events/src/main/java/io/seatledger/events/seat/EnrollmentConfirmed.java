package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * The LMS enrolled the learner of an assigned seat.
 */
public record EnrollmentConfirmed(String orderId, int line, List<Integer> seats, LearnerRef learner, Instant occurredAt)
        implements SeatEvent {
    public EnrollmentConfirmed {
        seats = List.copyOf(seats);
    }
}
