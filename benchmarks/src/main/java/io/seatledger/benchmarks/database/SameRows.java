package io.seatledger.benchmarks.database;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a log got, written once more by one durable insert of all rows into a copy of its table. */
public final class SameRows {
    private static final String ROWS = "select * from ledger.event where position > ? and position <= ?";
    private static final String INSERT = """
            insert into public.same_rows (position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::bytea[], ?::bytea[],
                ?::timestamptz[], ?::bytea[])""";

    private final BenchDatabase database;
    private final String name;

    private SameRows(BenchDatabase database, String name) {
        this.database = database;
        this.name = name;
    }

    /** Makes the copy of the table in the same database. */
    public static SameRows in(BenchDatabase database, String name) throws SQLException {
        database.execute(name, "create table public.same_rows (like ledger.event including all)");
        return new SameRows(database, name);
    }

    /** The last position of the log. */
    public long head() throws SQLException {
        return Long.parseLong(database.single(name, "select position from ledger.head"));
    }

    /** Writes the rows behind one position up to another and says how many seconds that took. */
    public double insertAgain(long after, long last) throws SQLException {
        try (Connection connection = database.connect(name);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            List<LoggedEvent> rows = rows(connection, after, last);
            set(insert, 1, "bigint", rows, LoggedEvent::position);
            set(insert, 2, "text", rows, LoggedEvent::stream);
            set(insert, 3, "bigint", rows, LoggedEvent::sequence);
            set(insert, 4, "text", rows, LoggedEvent::type);
            set(insert, 5, "integer", rows, LoggedEvent::revision);
            setBytes(insert, 6, rows, LoggedEvent::payload);
            setBytes(insert, 7, rows, LoggedEvent::metadata);
            set(insert, 8, "text", rows, row -> row.recordedAt().toString());
            setBytes(insert, 9, rows, LoggedEvent::leaf);
            long start = System.nanoTime();
            insert.executeUpdate();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<LoggedEvent> rows(Connection connection, long after, long last) throws SQLException {
        List<LoggedEvent> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, after);
            select.setLong(2, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(LedgerReader.row(row, rows.size()));
                }
            }
        }
        return rows;
    }

    private static void set(
            PreparedStatement insert, int at, String type, List<LoggedEvent> rows, Function<LoggedEvent, Object> column)
            throws SQLException {
        Array values = insert.getConnection()
                .createArrayOf(type, rows.stream().map(column).toArray());
        insert.setArray(at, values);
    }

    private static void setBytes(
            PreparedStatement insert, int at, List<LoggedEvent> rows, Function<LoggedEvent, byte[]> column)
            throws SQLException {
        Array values = insert.getConnection()
                .createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
        insert.setArray(at, values);
    }
}
