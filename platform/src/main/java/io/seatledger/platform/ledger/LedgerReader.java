package io.seatledger.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log from the database. */
public final class LedgerReader implements EventLog {
    private static final String COLUMNS =
            "position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf from ledger.event";

    private static final String HALVING = """
            with recursive span (low, high) as (
                select 0::bigint, position from ledger.head
                union all
                select case when found then middle else low end, case when found then high else middle - 1 end
                from (
                    select r.low, r.high, e.position as middle, e.recorded_at %s :instant as found
                    from span r join ledger.event e on e.position = (r.low + r.high + 1) / 2
                    where r.low < r.high) halved
            )
            select low from span where low = high""";

    private final JdbcClient db;

    public LedgerReader(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<LoggedEvent> after(long position, int limit) {
        return db.sql("select " + COLUMNS + " where position > :after order by position limit :limit")
                .param("after", position)
                .param("limit", limit)
                .query(LedgerReader::row)
                .list();
    }

    @Override
    public List<LoggedEvent> ofStream(String stream, long fromSequence) {
        return db.sql("select " + COLUMNS + " where stream = :stream and sequence >= :from order by sequence")
                .param("stream", stream)
                .param("from", fromSequence)
                .query(LedgerReader::row)
                .list();
    }

    /** Up to {@code limit} events of a stream from a sequence on, in order; fewer only at its end. */
    public List<LoggedEvent> ofStream(String stream, long fromSequence, int limit) {
        return db.sql("select " + COLUMNS
                        + " where stream = :stream and sequence >= :from order by sequence limit :limit")
                .param("stream", stream)
                .param("from", fromSequence)
                .param("limit", limit)
                .query(LedgerReader::row)
                .list();
    }

    @Override
    public long head() {
        return db.sql("select position from ledger.head").query(Long.class).single();
    }

    @Override
    public List<LoggedEvent> ofStreams(Collection<String> streams) {
        return db.sql("select " + COLUMNS + " where stream = any(:streams) order by stream, sequence")
                .param("streams", streams.toArray(new String[0]))
                .query(LedgerReader::row)
                .list();
    }

    @Override
    public Optional<Long> lastSequenceOf(String stream) {
        return db.sql("select sequence from ledger.event where stream = :stream order by sequence desc limit 1")
                .param("stream", stream)
                .query(Long.class)
                .optional();
    }

    @Override
    public long lastBefore(Instant instant) {
        return last("<", instant);
    }

    /** The last position recorded at an instant or before it, 0 when there is none. */
    public long lastAt(Instant instant) {
        return last("<=", instant);
    }

    /** Recorded times never run backwards, so halving finds it: some twenty rows are looked at, whatever the log's length. */
    private long last(String comparison, Instant instant) {
        return db.sql(HALVING.formatted(comparison))
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
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
