package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;

/**
 * The open unassignment request of a seat was decided or became pointless.
 */
public record UnassignmentRequestClosed(
        String orderId, int line, List<Integer> seats, String requestId, Instant occurredAt) implements SeatEvent {
    public UnassignmentRequestClosed {
        seats = List.copyOf(seats);
    }
}
