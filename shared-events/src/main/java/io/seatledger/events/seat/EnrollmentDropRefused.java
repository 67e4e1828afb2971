package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * The LMS keeps the enrollment, so the seat stays assigned (R35).
 */
public record EnrollmentDropRefused(
        String orderId, int line, List<Integer> seats, LearnerRef learner, String reason, Instant occurredAt)
        implements SeatEvent {
    public EnrollmentDropRefused {
        seats = List.copyOf(seats);
    }
}
