package io.seatledger.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log by position or by stream. Positions are dense and in commit order: a page has no gap to mind. */
public final class LedgerReader {
    private static final String COLUMNS =
            "position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf from ledger.event";

    private final JdbcClient db;

    public LedgerReader(JdbcClient db) {
        this.db = db;
    }

    /** Up to {@code limit} events after a position, in order; fewer only at the end of the log. */
    public List<LoggedEvent> after(long position, int limit) {
        return db.sql("select " + COLUMNS + " where position > :after order by position limit :limit")
                .param("after", position)
                .param("limit", limit)
                .query(LedgerReader::row)
                .list();
    }

    /** All events of a stream from a sequence on, in order. */
    public List<LoggedEvent> ofStream(String stream, long fromSequence) {
        return db.sql("select " + COLUMNS + " where stream = :stream and sequence >= :from order by sequence")
                .param("stream", stream)
                .param("from", fromSequence)
                .query(LedgerReader::row)
                .list();
    }

    /** The last position of the log, 0 when it is empty. */
    public long head() {
        return db.sql("select position from ledger.head").query(Long.class).single();
    }

    /** One row with all columns of {@code ledger.event}. */
    public static LoggedEvent row(ResultSet row, int number) throws SQLException {
        return new LoggedEvent(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("leaf"));
    }
}
