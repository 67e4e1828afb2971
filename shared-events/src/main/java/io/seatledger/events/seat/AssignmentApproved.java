package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * The waiting assignment was approved: the learner has the seat.
 */
public record AssignmentApproved(
        String orderId, int line, List<Integer> seats, LearnerRef learner, String requestId, Instant occurredAt)
        implements SeatEvent {
    public AssignmentApproved {
        seats = List.copyOf(seats);
    }
}
