package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * The waiting assignment was rejected: the seat is available again.
 */
public record AssignmentRejected(
        String orderId, int line, List<Integer> seats, LearnerRef learner, String requestId, Instant occurredAt)
        implements SeatEvent {
    public AssignmentRejected {
        seats = List.copyOf(seats);
    }
}
