package io.seatledger.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deadlines that are due, one after the other. Each is locked while it is seen to, so that no two instances see to the same;
 * its row goes only after what followed from it is durable. Whoever falls over in between leaves the row, and the next round
 * does it again, which does nothing where it was done.
 */
public final class DueDeadlines {
    private static final Logger LOG = LoggerFactory.getLogger(DueDeadlines.class);
    /** Enough for one round: the next one follows soon, and another instance may take its share. */
    private static final int ROUND_MAX = 1_000;

    private static final String NEXT = """
            select stream, due_at from ledger.deadline
            where due_at <= :now and (due_at, stream) > (:after, :stream)
            order by due_at, stream limit 1 for update skip locked""";
    private static final String DONE = "delete from ledger.deadline where stream = :stream and due_at = :due";
    private static final String SET =
            "insert into ledger.deadline (stream, due_at) values (:stream, :due) on conflict do nothing";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Reaction reaction;

    /** What follows from a deadline. */
    public interface Reaction {
        /**
         * Does what is due, durably.
         *
         * @return the deadlines that take its place, often none; empty when it is to be tried again as it is
         */
        Optional<List<Deadline>> react(String stream, Instant now);
    }

    public DueDeadlines(JdbcClient db, TransactionTemplate transaction, Clock clock, Reaction reaction) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.reaction = reaction;
    }

    /** Sees to what is due; one that cannot be seen to now holds up no other. */
    public void round() {
        Deadline last = new Deadline("", Instant.EPOCH);
        for (int seen = 0; seen < ROUND_MAX; seen++) {
            Deadline after = last;
            Optional<Deadline> next = Objects.requireNonNull(transaction.execute(status -> one(after)));
            if (next.isEmpty()) {
                return;
            }
            last = next.get();
        }
    }

    /** Sees to the next one after {@code after}; empty when there is none. */
    private Optional<Deadline> one(Deadline after) {
        Instant now = clock.instant();
        Optional<Deadline> next = db.sql(NEXT)
                .param("now", utc(now))
                .param("after", utc(after.dueAt()))
                .param("stream", after.stream())
                .query((row, number) -> deadline(row))
                .optional();
        next.ifPresent(due -> reacted(due, now).ifPresent(instead -> replace(due, instead)));
        return next;
    }

    private Optional<List<Deadline>> reacted(Deadline due, Instant now) {
        try {
            return reaction.react(due.stream(), now);
        } catch (RuntimeException e) {
            LOG.error("what is due on {} is tried again in a moment", due.stream(), e);
            return Optional.empty();
        }
    }

    private void replace(Deadline done, List<Deadline> instead) {
        db.sql(DONE)
                .param("stream", done.stream())
                .param("due", utc(done.dueAt()))
                .update();
        instead.forEach(deadline -> db.sql(SET)
                .param("stream", deadline.stream())
                .param("due", utc(deadline.dueAt()))
                .update());
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
