package io.seatledger.query.changes;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.query.reading.Payloads;
import io.seatledger.query.reading.ReadModels;
import io.seatledger.query.reading.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads feeds in pages, each in a short transaction of its own: positions are dense and in commit order, so the next page begins
 * where the last one ended. Where read models tell which events are in a feed, it ends where they do, and before the first event
 * that one of them could not fold: to go on would be to skip it.
 */
@Component
public class ChangeLog {
    /** Most positions that one page looks at: a feed that holds few of many events must not take long to find them. */
    static final int LOOKED_AT_MAX = 5_000;

    private static final String HORIZON = """
            select least(
                (select coalesce(min(position), 0) from reporting.projection where name = any(?)),
                (select min(position) - 1 from reporting.dead_letter where projection = any(?)))""";
    private static final String PAGE = "select e.position, e.stream, e.sequence, e.recorded_at, e.type, e.revision,"
            + " e.payload, e.metadata from ledger.event e ";

    private final JdbcClient db;
    private final EventCodec codec;
    private final ReadModels readModels;
    private final ChangeConditions conditions;

    ChangeLog(JdbcClient db, EventCodec codec, ReadModels readModels, ChangeConditions conditions) {
        this.db = db;
        this.codec = codec;
        this.readModels = readModels;
        this.conditions = conditions;
    }

    /**
     * How far a feed can be read just now.
     *
     * @param atLeast the position that the caller wants it to reach, which is waited for; {@code null} for none
     */
    public long horizon(ChangeScope scope, @Nullable String atLeast) {
        return read(scope, atLeast, () -> position(scope));
    }

    /**
     * The next events of a feed.
     *
     * @param after the position that was looked at last
     * @param upTo no event after it
     * @param limit most events
     */
    public ChangePage page(ChangeScope scope, long after, long upTo, int limit) {
        return read(scope, null, () -> {
            long horizon = Math.min(position(scope), upTo);
            long end = Math.min(horizon, after + LOOKED_AT_MAX);
            if (end <= after) {
                return new ChangePage(List.of(), after, horizon);
            }
            List<Change> found = find(scope, after, end, limit);
            boolean all = found.size() < limit;
            return new ChangePage(found, all ? end : found.get(found.size() - 1).position(), horizon);
        });
    }

    private List<Change> find(ChangeScope scope, long after, long end, int limit) {
        Where where = conditions.add(scope, new Where().and("e.position > ? and e.position <= ?", after, end));
        return db.sql(PAGE + where.sql() + " order by e.position limit ?")
                .params(where.values(limit))
                .query(this::change)
                .list();
    }

    private <T> T read(ChangeScope scope, @Nullable String atLeast, Supplier<T> question) {
        String[] names = names(scope);
        return (names.length == 0 ? readModels.readLog(atLeast, question) : readModels.read(atLeast, question, names))
                .value();
    }

    private long position(ChangeScope scope) {
        String[] names = names(scope);
        return names.length == 0
                ? db.sql("select position from ledger.head").query(Long.class).single()
                : db.sql(HORIZON).param(names).param(names).query(Long.class).single();
    }

    private static String[] names(ChangeScope scope) {
        Set<String> names = scope.readModels();
        return names.toArray(String[]::new);
    }

    private Change change(ResultSet row, int number) throws SQLException {
        EventMetadata metadata = codec.decodeMetadata(row.getBytes("metadata"));
        return new Change(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getInt("revision"),
                metadata.by(),
                metadata.onBehalfOf(),
                metadata.reason(),
                metadata.correlationId(),
                Payloads.fields(row.getBytes("payload")));
    }
}
