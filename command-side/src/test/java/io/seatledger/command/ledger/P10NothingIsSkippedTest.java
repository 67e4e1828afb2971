package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * P10: no event is ever skipped or reordered for a reader. Two instances write at once, each with its own clock, one far
 * behind; commits are slow, entries lose and roll back; a reader that follows by position must see every event, in order.
 */
class P10NothingIsSkippedTest {
    private static final int WRITERS = 6;
    private static final int EVENTS_EACH = 50;
    private static final String SLOW_COMMITS = """
            create function ledger.dawdle() returns trigger language plpgsql as $$
            begin perform pg_sleep(random() * 0.004); return null; end $$""";
    private static final String DAWDLE_AT_COMMIT = """
            create constraint trigger dawdle after insert on ledger.event
            deferrable initially deferred for each row execute function ledger.dawdle()""";

    private static final String HELD_UP_COMMITS = """
            create function ledger.held_up() returns trigger language plpgsql as $$
            begin
                if new.stream = 'store:slow' then perform pg_advisory_xact_lock_shared(42); end if;
                return null;
            end $$""";
    private static final String HELD_UP_AT_COMMIT = """
            create constraint trigger held_up after insert on ledger.event
            deferrable initially deferred for each row execute function ledger.held_up()""";

    /** As frameworks do it: a position comes from a sequence, without a lock that lasts until the commit. */
    private static final AppendSql SABOTEUR = new AppendSql(
            "select 0, ''::bytea, now(), null::text",
            AppendSql.STANDARD.findReceipts(),
            AppendSql.STANDARD.findSequences(),
            AppendSql.STANDARD.findLearners(),
            """
            insert into ledger.event (position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf)
            select nextval('ledger.ticket'), u.stream, u.sequence, u.type, u.revision, u.payload, u.metadata,
                   u.recorded_at, u.leaf
            from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::bytea[], ?::bytea[],
                        ?::timestamptz[], ?::bytea[])
                 as u (position, stream, sequence, type, revision, payload, metadata, recorded_at, leaf)""",
            AppendSql.STANDARD.insertReceipts(),
            AppendSql.STANDARD.beside(),
            "update ledger.head set position = ?, frontier = ?, recorded_at = ? where false");

    private final LogDatabase database = LogDatabase.empty();

    @Test
    void a_reader_sees_every_event_once_and_in_commit_order() throws Exception {
        List<Long> seen = followWhileWriting();
        assertThat(seen).hasSize(WRITERS * EVENTS_EACH).isSorted().doesNotHaveDuplicates();
        assertThat(seen.get(seen.size() - 1)).isEqualTo(WRITERS * EVENTS_EACH);
    }

    @Test
    void an_event_whose_commit_is_held_up_is_not_overtaken() throws Exception {
        assertThat(followPastAHeldUpCommit(AppendSql.STANDARD)).containsExactly("store:slow", "store:quick");
    }

    @Test
    void without_the_lock_the_reader_passes_over_it_for_ever() throws Exception {
        database.execute("create sequence ledger.ticket");
        assertThat(followPastAHeldUpCommit(SABOTEUR)).containsExactly("store:quick");
    }

    /** What a reader sees that looks while the first of two commits is held up, and again once both are through. */
    private List<String> followPastAHeldUpCommit(AppendSql sql) throws Exception {
        database.execute(HELD_UP_COMMITS, HELD_UP_AT_COMMIT);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection holder = database.source().getConnection();
                Statement hold = holder.createStatement()) {
            hold.execute("select pg_advisory_lock(42)");
            Future<?> slow = threads.submit(() -> writeOnce(sql, "slow"));
            awaitBackends("wait_event_type = 'Lock' and wait_event = 'advisory'");
            Future<?> quick = threads.submit(() -> writeOnce(sql, "quick"));
            awaitBackends("wait_event_type = 'Lock' and wait_event <> 'advisory'", quick);
            LedgerReader log = new LedgerReader(database.client());
            List<LoggedEvent> first = log.after(0, 10);
            hold.execute("select pg_advisory_unlock(42)");
            slow.get();
            quick.get();
            List<LoggedEvent> seen = new ArrayList<>(first);
            seen.addAll(
                    log.after(first.isEmpty() ? 0 : first.get(first.size() - 1).position(), 10));
            return seen.stream().map(LoggedEvent::stream).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private void writeOnce(AppendSql sql, String storeId) {
        try (PinnedConnection connection = new PinnedConnection(database.source())) {
            new JdbcBatchWriter(connection, sql, Clock.systemUTC(), events -> {})
                    .write(List.of(Entries.event(storeId, -1)));
        }
    }

    /** Waits until a backend waits like that, or the work that would make it wait is done. */
    private void awaitBackends(String waiting, Future<?>... orDone) {
        boolean there = false;
        while (!there && Stream.of(orDone).noneMatch(Future::isDone)) {
            there = database.client()
                            .sql("select count(*) from pg_stat_activity where datname = current_database() and "
                                    + waiting)
                            .query(Long.class)
                            .single()
                    > 0;
        }
    }

    private List<Long> followWhileWriting() throws Exception {
        database.execute(SLOW_COMMITS, DAWDLE_AT_COMMIT);
        AtomicInteger left = new AtomicInteger(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        try {
            Future<List<Long>> reader = threads.submit(() -> follow(left));
            List<Future<Void>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                writers.add(threads.submit(writing(number, left)));
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
            return reader.get();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Follows by position, as projections do: what is behind the last position seen is never looked at again. */
    private List<Long> follow(AtomicInteger writersLeft) {
        LedgerReader log = new LedgerReader(database.client());
        List<Long> seen = new ArrayList<>();
        long last = 0;
        while (true) {
            boolean over = writersLeft.get() == 0;
            List<LoggedEvent> page = log.after(last, 7);
            for (LoggedEvent event : page) {
                seen.add(event.position());
                last = event.position();
            }
            if (over && page.isEmpty()) {
                return seen;
            }
        }
    }

    private Callable<Void> writing(int number, AtomicInteger left) {
        return () -> {
            Clock clock =
                    Clock.fixed(Instant.parse("2026-06-01T00:00:00Z").minus(Duration.ofHours(number)), ZoneOffset.UTC);
            Random random = new Random(number);
            try (PinnedConnection connection = new PinnedConnection(database.source())) {
                JdbcBatchWriter writer = new JdbcBatchWriter(connection, AppendSql.STANDARD, clock, events -> {});
                for (int sequence = 0; sequence < EVENTS_EACH; sequence++) {
                    if (random.nextInt(4) == 0) {
                        rollBackOne(writer);
                    }
                    writer.write(List.of(Entries.event("w" + number, sequence - 1)));
                }
            } finally {
                left.decrementAndGet();
            }
            return null;
        };
    }

    private static void rollBackOne(JdbcBatchWriter writer) {
        NewEvent event = Entries.eventOf("rolled-back", 0);
        NewEvent bad = new NewEvent(event.event(), "store:\u0000", 0, event.payload(), event.metadata());
        try {
            writer.write(List.of(new Entry(Map.of(), List.of(bad), null, Beside.NONE)));
        } catch (UnwritableEntryException expected) {
            assertThat(expected).hasCauseInstanceOf(java.sql.SQLException.class);
        }
    }
}
