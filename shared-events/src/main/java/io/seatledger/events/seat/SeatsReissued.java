package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;

/**
 * Returned seats can be used again.
 */
public record SeatsReissued(String orderId, int line, List<Integer> seats, String returnId, Instant occurredAt)
        implements SeatEvent {
    public SeatsReissued {
        seats = List.copyOf(seats);
    }
}
