package io.seatledger.platform.proof;

/**
 * A perfect subtree: leaves {@code index·2^level} up to, not including, {@code (index + 1)·2^level}.
 *
 * @param level 0 is a single leaf
 */
public record Subtree(int level, long index) {
    /** The largest one that starts at leaf {@code from} and ends at {@code to} or before; {@code from < to}. */
    static Subtree largestAt(long from, long to) {
        int fits = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - from);
        int level = Math.min(fits, Long.numberOfTrailingZeros(from));
        return new Subtree(level, from >> level);
    }

    /** Its first leaf. */
    public long from() {
        return index << level;
    }

    /** The first leaf behind it. */
    public long to() {
        return (index + 1) << level;
    }

    /** The half with the smaller leaves; not for a single leaf. */
    Subtree left() {
        return new Subtree(level - 1, index << 1);
    }

    /** The half with the larger leaves; not for a single leaf. */
    Subtree right() {
        return new Subtree(level - 1, (index << 1) | 1);
    }
}
