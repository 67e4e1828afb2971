package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;

/**
 * The redeem-by date was moved: expired seats are available again.
 */
public record SeatReinstated(String orderId, int line, List<Integer> seats, Instant occurredAt) implements SeatEvent {
    public SeatReinstated {
        seats = List.copyOf(seats);
    }
}
