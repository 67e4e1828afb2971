package io.seatledger.cli.report;

import org.jspecify.annotations.Nullable;

/** A check found a difference. */
public final class Differs extends RuntimeException {
    private final transient Difference difference;

    /** Reports {@code difference}. */
    public Differs(Difference difference) {
        super(difference.sentence());
        this.difference = difference;
    }

    /** A difference that concerns no single event. */
    public static Differs of(String check, String what) {
        return new Differs(new Difference(check, null, what, null, null));
    }

    /** Two values that should be the same. */
    public static Differs of(String check, String what, Object expected, @Nullable Object actual) {
        return new Differs(new Difference(check, null, what, expected.toString(), String.valueOf(actual)));
    }

    /** What differs. */
    public Difference difference() {
        return difference;
    }
}
