package io.seatledger.benchmarks.database;

import java.sql.SQLException;

/** The table that the limit inserts into: a copy of the log's, with nobody to lock, to check or to decide. */
final class LimitTable {
    static final String DATABASE = "bench_limit";
    private static final String COLUMNS =
            "(position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf)";
    private static final String A_PURCHASE =
            " from ledger.event where type = 'SeatsPurchased' order by position desc limit 1";

    private final String payload;
    private final String metadata;

    private LimitTable(String payload, String metadata) {
        this.payload = payload;
        this.metadata = metadata;
    }

    /**
     * Makes it in a copy of a database that the service has worked in, with the bytes of a purchase that it recorded there.
     *
     * @param template has such a log
     */
    static LimitTable make(BenchDatabase database, String template) throws SQLException {
        database.create(DATABASE, template);
        database.execute(DATABASE, "create table event (like ledger.event including all)", "create sequence position");
        return new LimitTable(
                database.single(DATABASE, "select encode(payload, 'hex')" + A_PURCHASE),
                database.single(DATABASE, "select encode(metadata, 'hex')" + A_PURCHASE));
    }

    /**
     * The insert of one event; its text has no colon before a letter, which pgbench would take for a variable even in a literal.
     *
     * @param agent a number, or what stands for one in a prepared statement
     */
    String insert(String agent) {
        return "insert into event " + COLUMNS + " values (nextval('position'), 'agent' || chr(58) || 'agent-' || ("
                + agent
                + ")::int::text, currval('position'), 'SeatsPurchased', 1, '\\x" + payload
                + "'::bytea, '\\x" + metadata + "'::bytea, now(), '\\x" + "5a".repeat(32)
                + "'::bytea)";
    }
}
