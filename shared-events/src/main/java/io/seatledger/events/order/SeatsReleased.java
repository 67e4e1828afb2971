package io.seatledger.events.order;

import java.time.Instant;

/**
 * Seats {@code from} to {@code to} of a line became available (R23).
 */
public record SeatsReleased(String orderId, int line, int from, int to, Instant occurredAt) implements OrderEvent {
    /** How many seats became available. */
    public int quantity() {
        return to - from + 1;
    }
}
