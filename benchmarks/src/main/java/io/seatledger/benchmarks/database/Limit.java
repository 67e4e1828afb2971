package io.seatledger.benchmarks.database;

import io.seatledger.benchmarks.load.Contestant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** What the database can do by itself: a durable insert of one event, and nothing else. */
public final class Limit {
    private Limit() {}

    /** By pgbench where it is installed, else by JDBC. */
    public static Contestant over(BenchDatabase database, Path scratch) throws IOException, SQLException {
        LimitTable.make(database);
        Optional<Path> pgbench = Pgbench.installed();
        return pgbench.isPresent()
                ? new Pgbench(pgbench.get(), database.port(), scratch.resolve("limit"))
                : new JdbcLimit(database);
    }

    /** How it was measured, in words. */
    public static String method() throws IOException {
        return Pgbench.installed().map(program -> "pgbench -M prepared").orElse("JDBC, as no pgbench was found");
    }
}
