package io.seatledger.events.value;

/**
 * Seats {@code from} to {@code to} of a line that had the same state.
 *
 * @param was their state before
 */
public record SeatSpan(int line, int from, int to, SeatState was) {
    /** How many seats these are. */
    public int quantity() {
        return to - from + 1;
    }
}
