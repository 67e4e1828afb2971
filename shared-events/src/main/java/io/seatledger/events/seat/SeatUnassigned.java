package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * Seats were taken back from their learners and are available again.
 *
 * @param learners the former holder of each of {@code seats}, in the same order
 */
public record SeatUnassigned(
        String orderId, int line, List<Integer> seats, List<LearnerRef> learners, String reason, Instant occurredAt)
        implements SeatEvent {
    public SeatUnassigned {
        seats = List.copyOf(seats);
        learners = List.copyOf(learners);
    }
}
