package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;

/**
 * Available seats were not used by their redeem-by date; the link of an awaiting one expired before, by its own event.
 */
public record SeatExpired(String orderId, int line, List<Integer> seats, Instant occurredAt) implements SeatEvent {
    public SeatExpired {
        seats = List.copyOf(seats);
    }
}
