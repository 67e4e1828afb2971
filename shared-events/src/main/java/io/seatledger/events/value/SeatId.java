package io.seatledger.events.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of one seat, {@code {orderId}.{line}.{number}}; line and number from 1. */
public record SeatId(String orderId, int line, int number) {
    /** Most seats of one pool. */
    public static final int POOL_SIZE = 1_000;

    private static final Pattern FORM = Pattern.compile("(ord_[0-9a-f]{32})\\.([1-9][0-9]{0,5})\\.([1-9][0-9]{0,5})");

    /** Reads a seat's name; empty for a text that names none. */
    public static Optional<SeatId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new SeatId(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    /** The pool that a seat of this number belongs to, from 1. */
    public static int poolOf(int number) {
        return (number - 1) / POOL_SIZE + 1;
    }

    /** The pool it belongs to, from 1. */
    public int pool() {
        return poolOf(number);
    }

    @Override
    public String toString() {
        return orderId + '.' + line + '.' + number;
    }
}
