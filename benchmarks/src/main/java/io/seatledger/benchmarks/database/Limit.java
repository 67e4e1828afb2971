package io.seatledger.benchmarks.database;

import io.seatledger.benchmarks.load.Contestant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** What the database can do by itself: a durable insert of one event, and nothing else. */
public final class Limit {
    private Limit() {}

    /**
     * By pgbench where it is installed, else by JDBC.
     *
     * @param template a database with a log of purchases
     */
    public static Contestant over(BenchDatabase database, String template, Path scratch)
            throws IOException, SQLException {
        LimitTable table = LimitTable.make(database, template);
        Optional<Path> pgbench = Pgbench.installed();
        return pgbench.isPresent()
                ? new Pgbench(pgbench.get(), database.port(), table, scratch.resolve("limit"))
                : new JdbcLimit(database, table);
    }

    /** How it was measured, in words. */
    public static String method() throws IOException {
        return Pgbench.installed().map(program -> "pgbench -M prepared").orElse("JDBC, as no pgbench was found");
    }
}
