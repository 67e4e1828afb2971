package io.seatledger.benchmarks;

import io.seatledger.benchmarks.database.BenchDatabase;
import io.seatledger.benchmarks.ours.OursOverHttp;
import io.seatledger.benchmarks.report.Line;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The log from its beginning: every column fetched, and the same with every event decoded. */
final class Reading {
    private static final String ALL =
            "select position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf"
                    + " from ledger.event order by position limit 200000";
    private static final int PAGE = 5_000;

    private final BenchDatabase database;
    private final EventCodec codec = new EventCodec();

    Reading(BenchDatabase database) {
        this.database = database;
    }

    List<Line> measure(int rounds) throws SQLException {
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        perSecond(true);
        for (int round = 0; round < rounds; round++) {
            double raw = perSecond(false);
            ratios.add(perSecond(true) / raw);
            rates.add(raw);
        }
        return List.of(
                Line.told("raw read of the log by one thread, events a second", rates),
                Line.told("the same with every event decoded ÷ raw", ratios));
    }

    private double perSecond(boolean decoded) throws SQLException {
        long start = System.nanoTime();
        long rows = 0;
        try (Connection connection = database.connect(OursOverHttp.DATABASE)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(PAGE);
                try (ResultSet row = statement.executeQuery(ALL)) {
                    while (row.next()) {
                        var event = LedgerReader.row(row, 0);
                        rows += decoded ? codec.decode(event).stream().isEmpty() ? 0 : 1 : 1;
                    }
                }
            }
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }
}
