package io.seatledger.events.seat;

import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.List;

/**
 * The return was withdrawn: the seats are again what they were.
 *
 * @param was the state they go back to
 */
public record ReturnWithdrawn(
        String orderId, int line, List<Integer> seats, String returnId, SeatState was, Instant occurredAt)
        implements SeatEvent {
    public ReturnWithdrawn {
        seats = List.copyOf(seats);
    }
}
