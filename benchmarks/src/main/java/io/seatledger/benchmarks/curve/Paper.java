package io.seatledger.benchmarks.curve;

import io.seatledger.benchmarks.Options;
import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.load.Pause;
import io.seatledger.benchmarks.ours.QuerySide;
import io.seatledger.benchmarks.past.LongLog;
import java.io.IOException;
import java.sql.SQLException;

/**
 * What a hundred million events in a thousand stores come to, from what one event takes here.
 *
 * @param row bytes of an event's row in its table
 * @param indexes bytes of an event in all indexes of that table
 * @param receipt bytes of a receipt with its index
 * @param proof bytes of subtrees and checkpoints of an event
 * @param models bytes of all read models with their indexes, of an event
 * @param wal bytes of write-ahead log of a purchase
 * @param folded events a second into all read models, by one query side that has the machine to itself
 * @param state bytes of an agent's state as a snapshot
 */
record Paper(
        double row,
        double indexes,
        double receipt,
        double proof,
        double models,
        double wal,
        double folded,
        double state) {
    private static final double EVENTS = 100e6;
    private static final double STORES = 1_000;
    private static final double AGENTS = 100_000;
    private static final double GIB = 1 << 30;
    private static final int FOLD_SECONDS = 600;
    private static final String FOLDED = "bench_folded";
    private static final String HEAD = "select position from ledger.head";
    private static final String POSITION = "select coalesce(min(position), 0) from reporting.projection";
    private static final String REPORTING =
            "select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c join pg_namespace n on n.oid ="
                    + " c.relnamespace where n.nspname = 'reporting' and c.relkind = 'r'";

    static Paper of(Ground ground, Options options, double wal) throws IOException, SQLException, InterruptedException {
        BenchDatabase database = ground.database();
        String log = ground.longest();
        double events = single(database, log, HEAD);
        Pause.stop(ground.ours().pid());
        double folded = fold(ground, options);
        Pause.go(ground.ours().pid());
        return new Paper(
                single(database, log, "select pg_table_size('ledger.event')") / events,
                single(database, log, "select pg_indexes_size('ledger.event')") / events,
                single(
                        database,
                        ground.shortest(),
                        "select pg_total_relation_size('ledger.receipt') / greatest(1, (select count(*) from ledger.receipt))"),
                single(
                                database,
                                log,
                                "select pg_total_relation_size('ledger.subtree') + pg_total_relation_size('ledger.checkpoint')")
                        / events,
                single(database, FOLDED, REPORTING) / single(database, FOLDED, HEAD),
                wal,
                folded,
                single(
                        database,
                        ground.shortest(),
                        "select coalesce(avg(octet_length(state)), 0) from ledger.snapshot where stream like 'agent:%'"));
    }

    /** A log of its own from its beginning to its end, by a query side that has just started; events a second. */
    private static double fold(Ground ground, Options options) throws IOException, SQLException, InterruptedException {
        ground.shop().copy(FOLDED);
        LongLog.add(ground.database(), FOLDED, options.isShort() ? 40_000 : 400_000, 0, Ground.AGENTS);
        try (QuerySide side = QuerySide.over(
                ground.shop(), FOLDED, options.packaged("query-side", "query-side-1.0.0-SNAPSHOT-exec.jar"))) {
            double first = single(ground.database(), FOLDED, POSITION);
            long ready = System.nanoTime();
            if (!side.folds(FOLD_SECONDS)) {
                throw new IOException("the log is not folded after " + FOLD_SECONDS + " s");
            }
            return (single(ground.database(), FOLDED, POSITION) - first) / ((System.nanoTime() - ready) / 1e9);
        }
    }

    private static double single(BenchDatabase database, String name, String query) throws SQLException {
        return Double.parseDouble(database.single(name, query));
    }

    String markdown() {
        StringBuilder text = new StringBuilder("### On paper: 100 M events, 1,000 stores\n\n")
                .append("Two events and a receipt a purchase, so 50 M purchases; 100,000 agents.\n\n")
                .append("| What | Measured here | Formula | Comes to |\n|---|---|---|---|\n");
        size(text, "rows of the log", row, "an event", "100 M × rows", EVENTS);
        size(text, "their indexes", indexes, "an event", "100 M × indexes", EVENTS);
        size(text, "receipts", receipt, "a purchase", "50 M × receipts", EVENTS / 2);
        size(text, "subtrees and checkpoints", proof, "an event", "100 M × subtrees", EVENTS);
        size(text, "read models with their indexes", models, "an event", "100 M × read models", EVENTS);
        size(text, "write-ahead log in all", wal, "a purchase", "50 M × write-ahead log", EVENTS / 2);
        size(text, "states of all agents in the cache, at least", state, "an agent", "100,000 × states", AGENTS);
        line(
                text,
                "all read models from the beginning",
                Curve.figure(folded) + " events/s",
                "100 M ÷ rate",
                Curve.figure(EVENTS / folded / 3_600) + " h");
        line(
                text,
                "a store's share of the log",
                Curve.figure(row + indexes) + " B an event",
                "100 M ÷ 1,000 × (rows + indexes)",
                Curve.figure(EVENTS / STORES * (row + indexes) / (1 << 20)) + " MiB");
        return text.toString();
    }

    private static void size(StringBuilder text, String what, double bytes, String each, String formula, double times) {
        line(text, what, Curve.figure(bytes) + " B " + each, formula, Curve.figure(times * bytes / GIB) + " GiB");
    }

    private static void line(StringBuilder text, String what, String measured, String formula, String result) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(measured)
                .append(" | ")
                .append(formula)
                .append(" | ");
        text.append(result).append(" |\n");
    }
}
