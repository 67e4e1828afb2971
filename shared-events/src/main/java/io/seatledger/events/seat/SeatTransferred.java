package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * A seat went from one learner to another in one act (R33); the LMS is asked to drop the one enrollment and to make the other.
 */
public record SeatTransferred(
        String orderId,
        int line,
        List<Integer> seats,
        LearnerRef formerLearner,
        LearnerRef learner,
        String reason,
        Instant occurredAt)
        implements SeatEvent {
    public SeatTransferred {
        seats = List.copyOf(seats);
    }
}
