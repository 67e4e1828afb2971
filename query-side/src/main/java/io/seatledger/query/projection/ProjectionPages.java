package io.seatledger.query.projection;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.trace.Tracing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves a projection on by pages. One transaction holds the lock on the projection's progress row, the rows of the read model
 * and the new progress: a crash at any instant neither loses nor doubles an event, and of several instances one works.
 */
public final class ProjectionPages {
    /** Schema of the live read models. */
    public static final String LIVE = "reporting";

    private static final int PAGE_MAX = 1_000;

    private final JdbcClient db;
    private final LedgerReader log;
    private final PageFolder folder;
    private final DeadLetters deadLetters;
    private final Tracing tracing;
    private final TransactionTemplate transactions;

    public ProjectionPages(ProjectionDatabase database, PageFolder folder, DeadLetters deadLetters, Tracing tracing) {
        this.tracing = tracing;
        this.db = database.client();
        this.log = new LedgerReader(db);
        this.folder = folder;
        this.deadLetters = deadLetters;
        this.transactions = new TransactionTemplate(database.transactions());
    }

    /**
     * Outcome of one step.
     *
     * @param position the projection's progress afterwards
     * @param events how many were folded or parked
     */
    public record Step(long position, int events) {}

    /** Makes the progress row of a projection that has none: it starts before the first event. */
    public void register(String projection) {
        db.sql("insert into reporting.projection (name, position) values (?, 0) on conflict do nothing")
                .param(projection)
                .update();
    }

    /** How far the projection and the log are; takes no lock and writes nothing, unlike an empty step. */
    public Backlog backlog(Fold fold) {
        return db.sql("""
                select p.position, h.position as head
                from reporting.projection p cross join ledger.head h where p.name = ?""")
                .param(fold.name())
                .query((row, number) -> new Backlog(row.getLong("position"), row.getLong("head")))
                .single();
    }

    /** A projection's progress and the last position of the log. */
    public record Backlog(long position, long head) {
        boolean isEmpty() {
            return head <= position;
        }
    }

    /**
     * Folds the next page into a schema's tables; empty while another instance works on the projection.
     *
     * @param upTo the last position to fold
     */
    public Optional<Step> step(Fold fold, String schema, long upTo) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            enter(schema);
            return progress(fold, "skip locked").map(from -> advance(fold, from, upTo, transaction));
        }));
    }

    /** Folds everything up to and including a position into a schema's tables, in the caller's transaction. */
    public void catchUp(Fold fold, String schema, long upTo, TransactionStatus transaction) {
        enter(schema);
        long position = progress(fold, "nowait").orElseThrow();
        while (position < upTo) {
            position = advance(fold, position, upTo, transaction).position();
        }
    }

    /** Folds a parked sequence again, in order, up to the first event that still fails; answers how many were folded. */
    public int retry(Fold fold, String sequenceId) {
        return onSequence(fold, sequenceId, (positions, transaction) -> {
            int folded = 0;
            for (long position : positions) {
                LoggedEvent event = log.after(position - 1, 1).get(0);
                try {
                    folder.again(fold, event, transaction);
                } catch (RuntimeException failure) {
                    if (TransientFailure.is(failure)) {
                        throw failure;
                    }
                    deadLetters.failedAgain(fold.name(), position, failure);
                    return folded;
                }
                deadLetters.remove(fold.name(), position);
                folded++;
            }
            return folded;
        });
    }

    /** Gives up the first event of a parked sequence: it stays out of the read model until a rebuild; answers how many. */
    public int discard(Fold fold, String sequenceId) {
        return onSequence(fold, sequenceId, (positions, transaction) -> {
            positions.stream().limit(1).forEach(position -> deadLetters.remove(fold.name(), position));
            return Math.min(1, positions.size());
        });
    }

    private int onSequence(Fold fold, String sequenceId, SequenceWork work) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            enter(LIVE);
            if (progress(fold, "").isEmpty()) {
                return 0;
            }
            return work.on(deadLetters.positions(fold.name(), sequenceId), transaction);
        }));
    }

    private Step advance(Fold fold, long from, long upTo, TransactionStatus transaction) {
        List<LoggedEvent> events = log.after(from, (int) Math.max(0, Math.min(upTo - from, PAGE_MAX)));
        if (events.isEmpty()) {
            return new Step(from, 0);
        }
        long reached = events.get(events.size() - 1).position();
        tracing.within("project " + fold.name(), events.stream().map(LoggedEvent::metadata), span -> {
            span.setAttribute("ledger.position.first", events.get(0).position())
                    .setAttribute("ledger.position.last", reached);
            folder.fold(fold, events, transaction);
            return reached;
        });
        db.sql("update projection set position = ? where name = ?")
                .params(reached, fold.name())
                .update();
        return new Step(reached, events.size());
    }

    /** Locks the progress row until the end of the transaction. */
    private Optional<Long> progress(Fold fold, String whenLocked) {
        return db.sql("select position from projection where name = ? for update " + whenLocked)
                .param(fold.name())
                .query(Long.class)
                .optional();
    }

    /**
     * Directs unqualified table names at a schema and bounds every wait of this transaction. It need not reach the disk before
     * it counts: after a crash of the database progress and rows go back together and are folded again from the durable log.
     */
    private void enter(String schema) {
        if (!schema.equals(LIVE)) {
            // A changed path makes driver and server prepare every statement anew, so connections begin with the live
            // one.
            db.sql("select set_config('search_path', ?, true)")
                    .param(schema)
                    .query()
                    .singleRow();
        }
        db.sql("""
                select set_config('lock_timeout', '5s', true), set_config('statement_timeout', '30s', true),
                    set_config('idle_in_transaction_session_timeout', '30s', true),
                    set_config('synchronous_commit', 'off', true)""").query().singleRow();
    }

    private interface SequenceWork {
        int on(List<Long> positions, TransactionStatus transaction);
    }
}
