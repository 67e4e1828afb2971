package io.seatledger.query.rebuild;

import io.seatledger.query.projection.ReadModelJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers the last rebuild of each projection, for every instance to show. */
public final class RebuildLog {
    private final JdbcClient db;
    private final Clock clock;
    private final ReadModelJson json = new ReadModelJson();

    public RebuildLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void started(String projection, long head) {
        db.sql("""
                insert into reporting.rebuild (projection, state, position, head, started_at)
                values (?, 'RUNNING', 0, ?, ?)
                on conflict (projection) do update set state = 'RUNNING', position = 0, head = excluded.head,
                    started_at = excluded.started_at, ended_at = null, result = null""").params(projection, head, now()).update();
    }

    void reached(String projection, long position) {
        db.sql("update reporting.rebuild set position = ?, head = greatest(head, ?) where projection = ?")
                .params(position, position, projection)
                .update();
    }

    void swapped(String projection, Comparison comparison) {
        db.sql("""
                update reporting.rebuild set state = 'SWAPPED', position = ?, head = ?, ended_at = ?, result = ?::jsonb
                where projection = ?""")
                .params(comparison.position(), comparison.position(), now(), json.write(comparison), projection)
                .update();
    }

    /** Ends what is still running: it failed, or the process that did it is gone. */
    void failed(String projection) {
        db.sql("update reporting.rebuild set state = 'FAILED', ended_at = ? where projection = ? and state = 'RUNNING'")
                .params(now(), projection)
                .update();
    }

    Map<String, Rebuild> all() {
        Map<String, Rebuild> byProjection = new HashMap<>();
        db.sql("select * from reporting.rebuild").query(row -> {
            byProjection.put(Objects.requireNonNull(row.getString("projection")), rebuild(row));
        });
        return byProjection;
    }

    private Rebuild rebuild(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        long head = row.getLong("head");
        String result = row.getString("result");
        return new Rebuild(
                Objects.requireNonNull(row.getString("state")),
                position,
                head,
                head == 0 ? 1 : Math.min(1, (double) position / head),
                Objects.requireNonNull(instant(row, "started_at")),
                instant(row, "ended_at"),
                result == null ? null : json.read(result, Comparison.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
