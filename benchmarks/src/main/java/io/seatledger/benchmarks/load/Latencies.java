package io.seatledger.benchmarks.load;

import java.util.Arrays;

/** How long each command took, kept one by one: a span of a run is short enough for that. */
public final class Latencies {
    private static final int NANOS_PER_MICRO = 1_000;

    private long[] nanos = new long[4_096];
    private int size;

    /** Adds one. */
    public void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
    }

    void addAll(Latencies other) {
        for (int each = 0; each < other.size; each++) {
            add(other.nanos[each]);
        }
    }

    int count() {
        return size;
    }

    /** The latency that {@code share} of all stay below, 0 when there are none. */
    public long micros(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[(int) Math.min(size - 1, Math.floor(size * share))] / NANOS_PER_MICRO;
    }
}
