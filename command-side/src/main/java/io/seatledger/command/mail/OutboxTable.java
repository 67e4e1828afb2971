package io.seatledger.command.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox as its sender sees it; each call is a transaction of its own. A mail that was given up is {@code QUEUED} without
 * content until that is recorded.
 */
public final class OutboxTable {
    private final JdbcClient db;

    public OutboxTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * A mail to work on.
     *
     * @param sealed {@code null} when it was given up
     * @param attempts this one included
     */
    @SuppressWarnings("ArrayRecordComponent") // Opened once, never compared.
    record Claimed(
            String mailId,
            String seatId,
            byte @Nullable [] sealed,
            int attempts,
            @Nullable String problem) {}

    /** A mail as reports about it see it. */
    public record Known(String mailId, String seatId, String state, boolean bounced) {}

    /**
     * Takes mails that are due, so that no other sender does before {@code until}; whoever falls over leaves them to the next
     * one.
     */
    List<Claimed> claim(int most, Instant now, Instant until) {
        return db.sql("""
                update mail.outbox
                set attempts = attempts + (sealed is not null)::int, next_attempt_at = :until
                where mail_id in (
                    select mail_id from mail.outbox where state = 'QUEUED' and next_attempt_at <= :now
                    order by next_attempt_at limit :most for update skip locked)
                returning mail_id, seat_id, sealed, attempts, problem""")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(OutboxTable::claimed)
                .list();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getString("mail_id"),
                row.getString("seat_id"),
                row.getBytes("sealed"),
                row.getInt("attempts"),
                row.getString("problem"));
    }

    void sent(Collection<String> mailIds, Instant at) {
        db.sql("""
                update mail.outbox set state = 'SENT', sealed = null, sent_at = :at, problem = null
                where mail_id = any(:ids) and state = 'QUEUED'""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", mailIds.toArray(new String[0]))
                .update();
    }

    void later(String mailId, String problem, Instant next) {
        db.sql("""
                update mail.outbox set next_attempt_at = :next, problem = :problem
                where mail_id = :id and state = 'QUEUED'""")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", mailId)
                .update();
    }

    void givenUp(String mailId, String problem) {
        db.sql("update mail.outbox set sealed = null, problem = :problem where mail_id = :id and state = 'QUEUED'")
                .param("problem", problem)
                .param("id", mailId)
                .update();
    }

    void failed(String mailId) {
        db.sql("update mail.outbox set state = 'FAILED' where mail_id = :id and state = 'QUEUED'")
                .param("id", mailId)
                .update();
    }

    /** Notes that a mail came back. */
    public void bounced(String mailId, String problem) {
        db.sql("update mail.outbox set bounced = true, problem = :problem where mail_id = :id and state = 'SENT'")
                .param("problem", problem)
                .param("id", mailId)
                .update();
    }

    /** The mail of this id, if there is one. */
    public Optional<Known> find(String mailId) {
        return db.sql("select mail_id, seat_id, state, bounced from mail.outbox where mail_id = :id")
                .param("id", mailId)
                .query(Known.class)
                .optional();
    }
}
