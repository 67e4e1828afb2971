package io.seatledger.events.seat;

import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.List;

/**
 * The return was denied: the seats are again what they were.
 *
 * @param was the state they go back to
 */
public record ReturnDenied(
        String orderId, int line, List<Integer> seats, String returnId, SeatState was, Instant occurredAt)
        implements SeatEvent {
    public ReturnDenied {
        seats = List.copyOf(seats);
    }
}
