package io.seatledger.query.projection;

import io.seatledger.platform.ledger.LoggedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that a projection could not fold, with those that wait behind them; table names follow the search path. */
public final class DeadLetters {
    private static final int CAUSE_MAX = 2_000;

    private final JdbcClient db;

    public DeadLetters(JdbcClient db) {
        this.db = db;
    }

    /**
     * One parked event.
     *
     * @param cause {@code null} when it only waits behind an earlier one of its sequence
     */
    public record DeadLetter(
            String projection,
            String sequenceId,
            long position,
            String type,
            @Nullable String cause,
            int attempts,
            Instant parkedAt,
            Instant attemptedAt) {}

    boolean any(String projection) {
        return db.sql("select exists (select from dead_letter where projection = ?)")
                .param(projection)
                .query(Boolean.class)
                .single();
    }

    Set<String> parkedSequences(String projection) {
        return new HashSet<>(db.sql("select distinct sequence_id from dead_letter where projection = ?")
                .param(projection)
                .query(String.class)
                .list());
    }

    void park(String projection, String sequenceId, LoggedEvent event, @Nullable Throwable cause) {
        db.sql("""
                insert into dead_letter
                    (projection, position, sequence_id, type, cause, attempts, parked_at, attempted_at)
                values (?, ?, ?, ?, ?, 1, clock_timestamp(), clock_timestamp())""")
                .param(projection)
                .param(event.position())
                .param(sequenceId)
                .param(event.type())
                .param(cause == null ? null : text(cause))
                .update();
    }

    void failedAgain(String projection, long position, Throwable cause) {
        db.sql("""
                update dead_letter set cause = ?, attempts = attempts + 1, attempted_at = clock_timestamp()
                where projection = ? and position = ?""").params(text(cause), projection, position).update();
    }

    void remove(String projection, long position) {
        db.sql("delete from dead_letter where projection = ? and position = ?")
                .params(projection, position)
                .update();
    }

    /** Positions of a parked sequence, in order. */
    List<Long> positions(String projection, String sequenceId) {
        return db.sql("select position from dead_letter where projection = ? and sequence_id = ? order by position")
                .params(projection, sequenceId)
                .query(Long.class)
                .list();
    }

    /** How many events of a sequence are parked in the live read model. */
    public int parked(String projection, String sequenceId) {
        return db.sql("select count(*) from reporting.dead_letter where projection = ? and sequence_id = ?")
                .params(projection, sequenceId)
                .query(Integer.class)
                .single();
    }

    /**
     * Parked events of the live read models after one, ordered by projection and position.
     *
     * @param only of this projection, of all when it is {@code null}
     */
    public List<DeadLetter> after(@Nullable String only, String projection, long position, int limit) {
        return db.sql("""
                select projection, sequence_id, position, type, cause, attempts, parked_at, attempted_at
                from reporting.dead_letter
                where projection = coalesce(?, projection) and (projection, position) > (?, ?)
                order by projection, position limit ?""")
                .param(only)
                .param(projection)
                .param(position)
                .param(limit)
                .query((row, number) -> new DeadLetter(
                        row.getString("projection"),
                        row.getString("sequence_id"),
                        row.getLong("position"),
                        row.getString("type"),
                        row.getString("cause"),
                        row.getInt("attempts"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("attempted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The innermost cause, which names what is wrong; never longer than the column needs. */
    private static String text(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        // The first line only: what follows in messages of the database shows the row, which not everybody may see.
        String message = Objects.requireNonNullElse(root.getMessage(), "no message")
                .lines()
                .findFirst()
                .orElse("");
        String text = (root.getClass().getSimpleName() + ": " + message).replace('\u0000', '?');
        return text.substring(0, Math.min(text.length(), CAUSE_MAX));
    }
}
