package io.seatledger.query.webhooks;

import io.seatledger.query.reading.Where;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Webhooks as the command side keeps them, with the progress that is kept here. */
@Component
class WebhookTable {
    /** A webhook begins anew when somebody said so since, and forgets its failures when somebody resumed it since. */
    private static final String SELECT = """
            select w.*,
                case when p.restarts = w.restarts then p.position else w.start_after end as position,
                case when k.same then p.failures else 0 end as failures,
                case when k.same then p.failing_since end as failing_since,
                case when k.same then p.next_attempt_at end as next_attempt_at,
                case when k.same then p.stopped end as stopped
            from access.webhook w left join reporting.webhook_progress p using (webhook_id)
            cross join lateral (select p.restarts = w.restarts and p.resumes = w.resumes as same) k\s""";

    private static final String SAVE = """
            insert into reporting.webhook_progress
                (webhook_id, restarts, resumes, position, failures, failing_since, next_attempt_at, stopped)
            values (:id, :restarts, :resumes, :position, :failures, :since, :next, :stopped)
            on conflict (webhook_id) do update set restarts = excluded.restarts, resumes = excluded.resumes,
                position = excluded.position, failures = excluded.failures, failing_since = excluded.failing_since,
                next_attempt_at = excluded.next_attempt_at, stopped = excluded.stopped""";

    private final JdbcClient db;

    WebhookTable(JdbcClient db) {
        this.db = db;
    }

    List<Webhook> page(Where where, int limit) {
        return db.sql(SELECT + where.sql() + " order by webhook_id limit ?")
                .params(where.values(limit))
                .query(WebhookTable::row)
                .list();
    }

    Optional<Webhook> find(String webhookId) {
        return page(new Where().equal("webhook_id", webhookId), 1).stream().findFirst();
    }

    /** Keeps what became of a webhook; it counts for nothing when somebody restarted or resumed it since it was read. */
    void save(Webhook read, long position, Failing failing) {
        db.sql(SAVE)
                .param("id", read.webhookId())
                .param("restarts", read.restarts())
                .param("resumes", read.resumes())
                .param("position", position)
                .param("failures", failing.failures())
                .param("since", utc(failing.since()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", utc(failing.nextAttemptAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("stopped", failing.stopped(), Types.VARCHAR)
                .update();
    }

    /** How a webhook fails. */
    record Failing(
            int failures,
            @Nullable Instant since,
            @Nullable Instant nextAttemptAt,
            @Nullable String stopped) {
        static final Failing NOT = new Failing(0, null, null, null);
    }

    private static Webhook row(ResultSet row, int number) throws SQLException {
        Array only = row.getArray("only_store_ids");
        return new Webhook(
                row.getString("webhook_id"),
                row.getString("name"),
                row.getString("url"),
                only == null ? null : List.of((String[]) only.getArray()),
                List.of((String[]) row.getArray("store_ids").getArray()),
                row.getString("organization_id"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getBoolean("paused"),
                row.getBytes("secret"),
                row.getBytes("previous_secret"),
                instant(row, "previous_until"),
                row.getLong("restarts"),
                row.getLong("resumes"),
                row.getLong("position"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "next_attempt_at"),
                row.getString("stopped"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
