package io.seatledger.query.projection;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.trace.Tracing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves a projection on by pages. One transaction holds the lock on the projection's progress row, the rows of the read model
 * and the new progress: a crash at any instant neither loses nor doubles an event, and of several instances one works.
 */
public final class ProjectionPages {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionPages.class);

    /** Schema of the live read models. */
    public static final String LIVE = "reporting";

    private static final int PAGE_MAX = 1_000;
    /** Events of a rebuild's page: nobody waits for it. */
    public static final int REBUILD_PAGE_MAX = 5_000;
    /** Pages kept for the rebuilds of this process. */
    public static final int REBUILD_PARTS = 3;

    private static final int LIVE_PARTS = 16;
    private static final long LIVE_BYTES = 4L << 20;
    private static final long REBUILD_BYTES = 16L << 20;

    private final JdbcClient db;
    private final EventCodec codec;
    private final LedgerReader log;
    private final RecentEvents live;
    private final RecentEvents rebuilt;
    private final PageFolder folder;
    private final ProgressRow progress;
    private final Tracing tracing;
    private final TransactionTemplate transactions;

    public ProjectionPages(ProjectionDatabase database, EventCodec codec, PageFolder folder, Tracing tracing) {
        this.tracing = tracing;
        this.db = database.client();
        this.progress = new ProgressRow(db);
        this.codec = codec;
        this.log = new LedgerReader(db);
        this.live = new RecentEvents(log, codec, LIVE_PARTS, LIVE_BYTES);
        this.rebuilt = new RecentEvents(log, codec, REBUILD_PARTS, REBUILD_BYTES);
        this.folder = folder;
        this.transactions = new TransactionTemplate(database.transactions());
    }

    /**
     * Outcome of one step.
     *
     * @param position the projection's progress afterwards
     * @param events how many it is further on: folded, parked, or passed over as they do not concern it
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
        return backlog(fold, LIVE);
    }

    private Backlog backlog(Fold fold, String schema) {
        return db.sql("select p.position, h.position as head from " + schema
                        + ".projection p cross join ledger.head h where p.name = ?")
                .param(fold.name())
                .query((row, number) -> new Backlog(row.getLong("position"), row.getLong("head")))
                .single();
    }

    /** A projection's progress and the last position of the log. */
    public record Backlog(long position, long head) {}

    /**
     * Folds the next page into a schema's tables; empty while another instance works on the projection.
     *
     * @param upTo the last position to fold
     */
    public Optional<Step> step(Fold fold, String schema, long upTo) {
        Backlog at = backlog(fold, schema);
        return stepFrom(fold, schema, at.position(), Math.min(upTo, at.head()));
    }

    /**
     * The same for who knows the projection's progress; empty when it is another, too.
     *
     * @param upTo the last position to fold, which the log is known to reach
     */
    public Optional<Step> stepFrom(Fold fold, String schema, long from, long upTo) {
        List<ReadEvent> events = (schema.equals(LIVE) ? live : rebuilt).between(from, upTo, pageMax(schema));
        if (events.isEmpty()) {
            return Optional.of(new Step(from, 0));
        }
        Page page = new Page(fold, schema, from, events);
        try {
            return inTransaction(
                    page, (begun, concerned, transaction) -> folder.atOnce(fold, concerned, begun.parked()));
        } catch (RuntimeException failure) {
            if (TransientFailure.is(failure)) {
                throw failure;
            }
            LOG.info("{}: folding {} events one by one: {}", fold.name(), events.size(), failure.toString());
            return inTransaction(
                    page, (begun, concerned, transaction) -> folder.oneByOne(fold, concerned, transaction));
        }
    }

    private Optional<Step> inTransaction(Page page, PageFold work) {
        return Objects.requireNonNull(transactions.execute(transaction -> begun(page)
                .map(begun -> {
                    List<ReadEvent> concerned = page.concerned();
                    if (!concerned.isEmpty()) {
                        progress.direct(page.schema());
                        traced(page.fold(), concerned, () -> work.on(begun, concerned, transaction));
                    }
                    return new Step(page.reached(), page.events().size());
                })));
    }

    /**
     * Moves progress, which locks its row, unless another instance has done so or is about to; bounds the transaction;
     * and looks whether anything is parked: all in one round trip.
     */
    private Optional<Begun> begun(Page page) {
        String schema = page.schema();
        return db.sql("with mine as (select name from " + schema + ".projection where name = ? and position = ?"
                        + " for update skip locked)"
                        + " update " + schema + ".projection p set position = ? from mine where p.name = mine.name"
                        + " returning exists (select from " + schema
                        + ".dead_letter d where d.projection = p.name) as parked, " + ProgressRow.BOUNDS + ", "
                        + ProgressRow.BY_KEY)
                .params(page.fold().name(), page.from(), page.reached())
                .query((row, number) -> new Begun(row.getBoolean("parked")))
                .optional();
    }

    private static int pageMax(String schema) {
        return schema.equals(LIVE) ? PAGE_MAX : REBUILD_PAGE_MAX;
    }

    /** Folds everything up to and including a position of the log into a schema's tables, in the caller's transaction. */
    public void catchUp(Fold fold, String schema, long upTo, TransactionStatus transaction) {
        progress.enter(schema);
        long position = progress.locked(fold, "nowait").orElseThrow();
        while (position < upTo) {
            List<ReadEvent> events = log.after(position, (int) Math.min(upTo - position, pageMax(schema))).stream()
                    .map(event -> new ReadEvent(event, codec))
                    .toList();
            Page page = new Page(fold, schema, position, events);
            folder.fold(fold, page.concerned(), transaction);
            position = page.reached();
        }
        db.sql("update projection set position = ? where name = ?")
                .params(position, fold.name())
                .update();
    }

    private void traced(Fold fold, List<ReadEvent> events, Runnable work) {
        tracing.within(
                "project " + fold.name(),
                events.stream().map(event -> event.logged().metadata()),
                span -> {
                    span.setAttribute(
                                    "ledger.position.first",
                                    events.get(0).logged().position())
                            .setAttribute(
                                    "ledger.position.last",
                                    events.get(events.size() - 1).logged().position());
                    work.run();
                    return span;
                });
    }

    /** Events after a projection's progress, of which some concern it. */
    private record Page(Fold fold, String schema, long from, List<ReadEvent> events) {
        long reached() {
            return events.get(events.size() - 1).logged().position();
        }

        List<ReadEvent> concerned() {
            return events.stream()
                    .filter(event -> !fold.passesOver(event.logged().type()))
                    .toList();
        }
    }

    /** @param parked whether events of the projection are parked */
    private record Begun(boolean parked) {}

    private interface PageFold {
        void on(Begun begun, List<ReadEvent> concerned, TransactionStatus transaction);
    }
}
