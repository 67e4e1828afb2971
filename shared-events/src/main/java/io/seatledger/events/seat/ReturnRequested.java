package io.seatledger.events.seat;

import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.List;

/**
 * Seats wait for the decision on a return; a redemption link of theirs is dead from now on.
 *
 * @param was the state they came from, remembered exactly: {@code AVAILABLE}, {@code AWAITING} or {@code ASSIGNED}
 */
public record ReturnRequested(
        String orderId, int line, List<Integer> seats, String returnId, SeatState was, Instant occurredAt)
        implements SeatEvent {
    public ReturnRequested {
        seats = List.copyOf(seats);
    }
}
