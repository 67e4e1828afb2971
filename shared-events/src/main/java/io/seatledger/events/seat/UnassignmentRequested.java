package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;

/**
 * Somebody asked that a seat be taken back from its learner.
 *
 * @param requestId of the request to decide
 */
public record UnassignmentRequested(String orderId, int line, List<Integer> seats, String requestId, Instant occurredAt)
        implements SeatEvent {
    public UnassignmentRequested {
        seats = List.copyOf(seats);
    }
}
