package io.seatledger.benchmarks.ours;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Await;
import java.io.IOException;

/** Waits until nothing is left of what was recorded: no projection is behind, and a checkpoint covers the log. */
public final class Settled {
    private static final int PATIENCE_SECONDS = 300;
    private static final String SIGNED =
            "select h.position = (select coalesce(max(size), 0) from ledger.checkpoint) from ledger.head h";
    private static final String FOLDED =
            "select h.position <= (select min(position) from reporting.projection) from ledger.head h";

    private Settled() {}

    /** Of a command side. */
    public static void signed(BenchDatabase database, String name) throws IOException, InterruptedException {
        until(database, name, "the log of " + name + " is signed", SIGNED);
    }

    /** Of a query side. */
    public static void folded(BenchDatabase database, String name) throws IOException, InterruptedException {
        until(database, name, "every projection of " + name + " is at the end of the log", FOLDED);
    }

    private static void until(BenchDatabase database, String name, String what, String query)
            throws IOException, InterruptedException {
        Await.until(what, PATIENCE_SECONDS, () -> database.single(name, query).equals("t"));
    }
}
