package io.seatledger.benchmarks.database;

import io.seatledger.benchmarks.SampleEvent;
import java.sql.SQLException;
import java.util.HexFormat;

/** The table that the limit inserts into: the log's columns and indexes, with nobody to lock, to check or to decide. */
final class LimitTable {
    static final String DATABASE = "bench_limit";
    private static final String COLUMNS =
            "(position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf)";

    private LimitTable() {}

    static void make(BenchDatabase database) throws SQLException {
        database.create(DATABASE);
        database.execute(
                DATABASE,
                "create sequence position",
                """
                create table event (
                    position    bigint      not null primary key,
                    stream      text        not null,
                    sequence    bigint      not null,
                    type        text        not null,
                    revision    integer     not null,
                    payload     bytea       not null,
                    metadata    bytea       not null,
                    recorded_at timestamptz not null,
                    leaf        bytea       not null,
                    check (position >= 1), check (sequence >= 0), check (octet_length(leaf) = 32),
                    unique (stream, sequence))""",
                "create index on event (split_part(stream, ':', 3)) where sequence = 0 and stream like 'enrollment:%'");
    }

    /**
     * The insert of one event; its text has no colon before a letter, which pgbench would take for a variable even in a literal.
     *
     * @param agent a number, or what stands for one in a prepared statement
     */
    static String insert(String agent) {
        HexFormat hex = HexFormat.of();
        return "insert into event " + COLUMNS + " values (nextval('position'), 'agent' || chr(58) || 'agent-' || ("
                + agent
                + ")::int::text, currval('position'), 'SeatsPurchased', 1, '\\x" + hex.formatHex(SampleEvent.payload())
                + "'::bytea, '\\x" + hex.formatHex(SampleEvent.metadata()) + "'::bytea, now(), '\\x" + "5a".repeat(32)
                + "'::bytea)";
    }
}
