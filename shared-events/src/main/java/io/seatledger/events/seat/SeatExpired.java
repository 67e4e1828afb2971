package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;

/**
 * Seats were not used by their redeem-by date.
 */
public record SeatExpired(String orderId, int line, List<Integer> seats, Instant occurredAt) implements SeatEvent {
    public SeatExpired {
        seats = List.copyOf(seats);
    }
}
