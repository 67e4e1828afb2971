package io.seatledger.benchmarks.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Asks again until something is so. */
public final class Await {
    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /** Something that may be so. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it is. */
        boolean holds() throws IOException, InterruptedException, SQLException;
    }

    /**
     * Returns when it is so.
     *
     * @throws IOException when it still is not after so many seconds
     */
    public static void until(String what, int patienceSeconds, Condition condition)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > end) {
                    throw new IOException("not after " + patienceSeconds + " s: " + what);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            throw new IOException(what, e);
        }
    }
}
