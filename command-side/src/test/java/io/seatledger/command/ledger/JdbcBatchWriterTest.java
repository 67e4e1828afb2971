package io.seatledger.command.ledger;

import static io.seatledger.command.ledger.Entries.event;
import static io.seatledger.command.ledger.Entries.eventOf;
import static io.seatledger.command.ledger.Entries.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.ledger.MerkleFrontier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JdbcBatchWriterTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final LogDatabase database = LogDatabase.empty();
    private final LedgerReader log = new LedgerReader(database.client());
    private final PinnedConnection connection = new PinnedConnection(database.source());
    private final List<Long> told = new ArrayList<>();
    private Instant now = JUNE;
    private final JdbcBatchWriter writer = new JdbcBatchWriter(
            connection, AppendSql.STANDARD, new MovableClock(), events -> events.forEach(e -> told.add(e.position())));

    @AfterEach
    void giveTheConnectionBack() {
        connection.close();
    }

    @Test
    void positions_are_dense_from_one_and_readers_are_told_in_order() {
        writer.write(List.of(event("a", -1), event("b", -1)));
        writer.write(List.of(event("a", 0)));
        assertThat(log.after(0, 10)).extracting(LoggedEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(told).containsExactly(1L, 2L, 3L);
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void every_row_matches_its_leaf_and_the_head_holds_the_frontier_of_all_leaves() {
        writer.write(List.of(event("a", -1), event("b", -1), event("c", -1)));
        writer.write(List.of(event("a", 0), event("b", 0)));
        List<LoggedEvent> rows = log.after(0, 10);
        assertThat(rows).hasSize(5).allMatch(LeafEncoding::matches);
        MerkleFrontier recomputed = new MerkleFrontier();
        rows.forEach(row -> recomputed.append(row.leaf()));
        byte[] kept = database.client()
                .sql("select frontier from ledger.head")
                .query(byte[].class)
                .single();
        assertThat(kept).isEqualTo(recomputed.encode());
    }

    @Test
    void recorded_time_never_runs_backwards_when_the_clock_does() {
        writer.write(List.of(event("a", -1)));
        now = JUNE.minus(Duration.ofDays(1));
        writer.write(List.of(event("a", 0)));
        now = JUNE.plus(Duration.ofHours(1));
        writer.write(List.of(event("a", 1)));
        assertThat(log.after(0, 10))
                .extracting(LoggedEvent::recordedAt)
                .containsExactly(JUNE, JUNE, JUNE.plus(Duration.ofHours(1)));
    }

    @Nested
    class WhenTheReadSetHasMoved {

        @Test
        void the_loser_learns_which_stream_moved_and_its_neighbours_are_written() {
            List<AppendOutcome> outcomes = writer.write(List.of(event("a", -1), event("a", -1), event("b", -1)));
            assertThat(outcomes)
                    .containsExactly(
                            new AppendOutcome.Appended(1),
                            new AppendOutcome.Moved(Set.of("store:a")),
                            new AppendOutcome.Appended(2));
        }

        @Test
        void a_stream_that_was_only_looked_at_counts_as_well() {
            writer.write(List.of(event("policy", -1)));
            Entry decidedOnTheOldPolicy =
                    new Entry(Map.of("store:policy", -1L, "store:a", -1L), List.of(eventOf("a", 0)), null, Beside.NONE);
            assertThat(writer.write(List.of(decidedOnTheOldPolicy)))
                    .containsExactly(new AppendOutcome.Moved(Set.of("store:policy")));
            assertThat(log.head()).isEqualTo(1);
        }

        @Test
        void an_entry_without_events_is_checked_too() {
            writer.write(List.of(event("a", -1)));
            Entry looked = new Entry(Map.of("store:a", -1L), List.of(), null, Beside.NONE);
            Entry lookedNow = new Entry(Map.of("store:a", 0L), List.of(), null, Beside.NONE);
            assertThat(writer.write(List.of(looked, lookedNow)))
                    .containsExactly(new AppendOutcome.Moved(Set.of("store:a")), new AppendOutcome.Appended(1));
        }
    }

    @Nested
    class UnderAnIdempotencyKey {

        @Test
        void a_repeat_gets_the_recorded_answer_even_when_its_read_set_has_moved() {
            writer.write(List.of(keyed(event("a", -1), "k", "same", "first answer")));
            AppendOutcome repeat = writer.write(List.of(keyed(event("a", -1), "k", "same", "another answer")))
                    .get(0);
            assertThat(repeat).isInstanceOfSatisfying(AppendOutcome.AlreadyAnswered.class, already -> {
                assertThat(already.receipt().body()).asString().isEqualTo("first answer");
                assertThat(already.receipt().position()).isEqualTo(1);
            });
            assertThat(log.head()).isEqualTo(1);
        }

        @Test
        void duplicates_inside_one_batch_have_one_effect() {
            List<AppendOutcome> outcomes = writer.write(
                    List.of(keyed(event("a", -1), "k", "same", "first"), keyed(event("b", -1), "k", "same", "second")));
            assertThat(outcomes.get(0)).isEqualTo(new AppendOutcome.Appended(1));
            assertThat(outcomes.get(1)).isInstanceOf(AppendOutcome.AlreadyAnswered.class);
            assertThat(log.head()).isEqualTo(1);
        }

        @Test
        void the_key_of_another_command_is_refused() {
            writer.write(List.of(keyed(event("a", -1), "k", "one", "answer")));
            assertThat(writer.write(List.of(keyed(event("b", -1), "k", "other", "answer"))))
                    .containsExactly(new AppendOutcome.KeyReused());
        }
    }

    @Nested
    class WhenSomethingFails {

        @Test
        void an_entry_that_the_database_cannot_take_does_not_take_its_neighbours_with_it() throws Exception {
            NewEvent good = eventOf("bad", 0);
            NewEvent bad = new NewEvent(good.event(), "store:\u0000", 0, good.payload(), good.metadata());
            Appender appender = new Appender(writer, Duration.ofSeconds(5));
            assertThatThrownBy(() ->
                            writer.write(List.of(event("a", -1), new Entry(Map.of(), List.of(bad), null, Beside.NONE))))
                    .isInstanceOf(UnwritableEntryException.class);
            assertThat(log.head()).isZero();
            assertThat(appender.append(event("a", -1))).isEqualTo(new AppendOutcome.Appended(1));
            assertThatThrownBy(() -> appender.append(new Entry(Map.of(), List.of(bad), null, Beside.NONE)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(appender.append(event("a", 0))).isEqualTo(new AppendOutcome.Appended(2));
        }

        @Test
        void a_lost_connection_is_replaced() {
            writer.write(List.of(event("a", -1)));
            database.client()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity "
                            + "where datname = current_database() and pid <> pg_backend_pid()")
                    .query(Boolean.class)
                    .list();
            assertThatThrownBy(() -> writer.write(List.of(event("a", 0))))
                    .isInstanceOf(LedgerUnavailableException.class);
            assertThat(writer.write(List.of(event("a", 0)))).containsExactly(new AppendOutcome.Appended(2));
        }
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
