package io.seatledger.benchmarks.probe;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The log from its beginning by one thread: every column fetched, or every event decoded as well. */
final class Reading {
    private static final String ALL =
            "select position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf"
                    + " from ledger.event order by position";
    private static final int PAGE = 5_000;

    private final BenchDatabase database;
    private final String name;
    private final EventCodec codec = new EventCodec();
    private long rows;

    Reading(BenchDatabase database, String name) {
        this.database = database;
        this.name = name;
    }

    double perSecond(boolean decoded) throws SQLException {
        long start = System.nanoTime();
        rows = 0;
        try (Connection connection = database.connect(name)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(PAGE);
                try (ResultSet row = statement.executeQuery(ALL)) {
                    while (row.next()) {
                        var event = LedgerReader.row(row, 0);
                        rows += decoded && codec.decode(event).stream().isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    /** How many there were the last time. */
    long rows() {
        return rows;
    }
}
