package io.seatledger.cli.report;

import org.jspecify.annotations.Nullable;

/**
 * The first thing that is not as it should be.
 *
 * @param check which check found it
 * @param position of the event it concerns, {@code null} when it concerns no single event
 */
public record Difference(
        String check,
        @Nullable Long position,
        String what,
        @Nullable String expected,
        @Nullable String actual) {

    /** It as one sentence. */
    public String sentence() {
        String where = position == null ? "" : "at position " + position + ": ";
        String values = expected == null && actual == null ? "" : " (expected " + expected + ", found " + actual + ")";
        return where + what + values;
    }
}
