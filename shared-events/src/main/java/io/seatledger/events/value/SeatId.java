package io.seatledger.events.value;

/** The name of one seat, {@code {orderId}.{line}.{number}}; line and number from 1. */
public record SeatId(String orderId, int line, int number) {
    @Override
    public String toString() {
        return orderId + '.' + line + '.' + number;
    }
}
