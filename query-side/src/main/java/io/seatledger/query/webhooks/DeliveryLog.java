package io.seatledger.query.webhooks;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every attempt to tell a webhook something. */
@Component
class DeliveryLog {
    private final JdbcClient db;

    DeliveryLog(JdbcClient db) {
        this.db = db;
    }

    /**
     * One attempt.
     *
     * @param number in the order of attempts, over all webhooks
     * @param attempt from 1 for each event
     * @param status the receiver's answer; {@code null} when there was none
     * @param problem why it does not count as told; {@code null} when it does
     */
    record Delivery(
            long number,
            long position,
            int attempt,
            Instant at,
            @Nullable Integer status,
            @Nullable String problem,
            long durationMillis) {}

    void add(Webhook webhook, long position, Instant at, WebhookClient.Outcome outcome) {
        db.sql("""
                insert into reporting.webhook_delivery
                    (webhook_id, position, attempt, at, status, problem, duration_millis)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(webhook.webhookId())
                .param(position)
                .param(webhook.failures() + 1)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(5, outcome.status(), Types.INTEGER)
                .param(6, outcome.problem(), Types.VARCHAR)
                .param(outcome.took().toMillis())
                .update();
    }

    /** Newest first. */
    List<Delivery> page(String webhookId, long before, int limit) {
        return db.sql("""
                select number, position, attempt, at, status, problem, duration_millis from reporting.webhook_delivery
                where webhook_id = ? and number < ? order by number desc limit ?""")
                .params(webhookId, before, limit)
                .query((row, number) -> new Delivery(
                        row.getLong("number"),
                        row.getLong("position"),
                        row.getInt("attempt"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("status", Integer.class),
                        row.getString("problem"),
                        row.getLong("duration_millis")))
                .list();
    }

    void forget(Instant now, Duration keep) {
        db.sql("delete from reporting.webhook_delivery where at < ?")
                .param(now.minus(keep).atOffset(ZoneOffset.UTC))
                .update();
    }
}
