package io.seatledger.query.projection;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.query.support.ReadSideForTests;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

class ProjectionPagesTest {
    private final Tally tally = new Tally();
    private ReadSideForTests side;

    @BeforeEach
    void start() {
        side = new ReadSideForTests(tally);
        side.db()
                .sql("create table reporting.tally (position bigint primary key, stream text)")
                .update();
        tally.writer = new ReadModelWriter(side.bean(ProjectionDatabase.class).template());
    }

    @AfterEach
    void stop() {
        side.close();
    }

    /** Writes one row per event, and fails or crashes where a test wants it. */
    @ProcessingGroup("tally")
    static final class Tally implements Projection {
        ReadModelWriter writer;
        long crashAt = -1;
        volatile long poison = -1;
        volatile Throwable poisonedBy = new IllegalStateException("this event cannot be folded");

        @Override
        public List<String> tables() {
            return List.of("tally");
        }

        @EventHandler
        void on(LedgerEvent event, LoggedEvent logged) throws Throwable {
            writer.one("insert into tally values (?, ?)", logged.position(), logged.stream());
            if (logged.position() == crashAt) {
                throw new DataAccessResourceFailureException("the connection is gone");
            }
            if (logged.position() == poison) {
                throw poisonedBy;
            }
        }
    }

    private void storesOpened(int number) {
        for (int i = 1; i <= number; i++) {
            side.log().append(store("s" + i));
        }
    }

    private List<Long> tallied() {
        return side.db()
                .sql("select position from reporting.tally order by 1")
                .query(Long.class)
                .list();
    }

    private long progress() {
        return side.count("select position from reporting.projection where name = 'tally'");
    }

    private List<DeadLetters.DeadLetter> letters() {
        return side.bean(DeadLetters.class).after("tally", "", 0, 1000);
    }

    @Nested
    class WhenPageFollowsPage {
        private static final int ENOUGH_FOR_THE_DRIVER_TO_PREPARE = 5;

        @Test
        void a_statement_is_parsed_and_planned_once_and_not_with_every_page() {
            for (int page = 0; page < 2 * ENOUGH_FOR_THE_DRIVER_TO_PREPARE; page++) {
                side.log().append(store("s" + page));
                side.catchUp(side.fold("tally"));
            }

            long usedAgain = side.bean(ProjectionDatabase.class)
                    .client()
                    .sql("""
                            select count(*) from pg_prepared_statements
                            where statement like 'insert into tally%' and generic_plans + custom_plans > 1""")
                    .query(Long.class)
                    .single();

            assertThat(usedAgain).isPositive();
        }
    }

    @Nested
    class WhenTheProcessDiesInTheMiddleOfAPage {
        @Test
        void nothing_of_the_page_is_kept_and_nothing_is_doubled_afterwards() {
            storesOpened(20);
            for (long position = 1; position <= 20; position += 3) {
                tally.crashAt = position;
                assertThatThrownBy(() -> side.catchUp(side.fold("tally")))
                        .isInstanceOf(DataAccessResourceFailureException.class);
                assertThat(tallied()).isEmpty();
                assertThat(progress()).isZero();
            }
            assertThat(letters()).isEmpty();

            tally.crashAt = -1;
            side.catchUp(side.fold("tally"));

            assertThat(tallied()).hasSize(20).doesNotHaveDuplicates();
            assertThat(progress()).isEqualTo(20);
        }
    }

    @Nested
    class WithAPoisonEventAmongAHundredSequences {
        private long poison;

        @BeforeEach
        void append() {
            storesOpened(50);
            poison = side.log().append(store("poisoned"));
            for (int i = 51; i <= 99; i++) {
                side.log().append(store("s" + i));
            }
            side.log().append(closed("poisoned"), closed("s1"), closed("poisoned"));
            tally.poison = poison;
            side.catchUp(side.fold("tally"));
        }

        private LedgerEvent closed(String storeId) {
            return new io.seatledger.events.store.StoreClosed(
                    storeId, "moved away", io.seatledger.query.support.Story.NOON);
        }

        @Test
        void only_its_own_sequence_is_parked_in_order() {
            assertThat(tallied())
                    .hasSize(100)
                    .doesNotContain(poison, 101L, 103L)
                    .contains(102L);
            assertThat(letters()).extracting(DeadLetters.DeadLetter::position).containsExactly(poison, 101L, 103L);
            assertThat(letters()).extracting(DeadLetters.DeadLetter::sequenceId).containsOnly("store:poisoned");
            assertThat(letters().get(0).cause()).contains("this event cannot be folded");
            assertThat(letters().get(1).cause()).isNull();
            assertThat(progress()).isEqualTo(103);
        }

        @Test
        void later_pages_park_behind_it_and_others_go_on() {
            side.log().append(closed("poisoned"), closed("s2"));
            side.catchUp(side.fold("tally"));
            assertThat(tallied()).contains(105L).doesNotContain(104L);
            assertThat(letters()).hasSize(4);
        }

        private int retried() {
            return side.parked().retry(side.fold("tally"), "store:poisoned");
        }

        @Test
        void a_retry_that_fails_again_changes_nothing_but_its_count() {
            assertThat(retried()).isZero();
            assertThat(letters()).hasSize(3);
            assertThat(letters().get(0).attempts()).isEqualTo(2);
        }

        @Test
        void a_retry_after_the_cause_is_gone_folds_all_in_order() {
            tally.poison = -1;
            assertThat(retried()).isEqualTo(3);
            assertThat(tallied()).hasSize(103);
            assertThat(letters()).isEmpty();
        }

        @Test
        void discarding_gives_up_the_first_and_keeps_the_rest_parked() {
            assertThat(side.parked().discard(side.fold("tally"), "store:poisoned"))
                    .isEqualTo(1);
            assertThat(letters()).extracting(DeadLetters.DeadLetter::position).containsExactly(101L, 103L);
            assertThat(retried()).isEqualTo(2);
            assertThat(tallied()).doesNotContain(poison);
        }
    }

    @Nested
    class WithAHandlerThatThrowsAnError {
        static Stream<Error> errors() {
            return Stream.of(
                    new NoClassDefFoundError("broken"), new AssertionError("broken"), new StackOverflowError("broken"));
        }

        @ParameterizedTest
        @MethodSource("errors")
        void the_event_is_parked_like_after_an_exception(Error error) {
            storesOpened(3);
            tally.poison = 2;
            tally.poisonedBy = error;
            side.catchUp(side.fold("tally"));
            assertThat(tallied()).containsExactly(1L, 3L);
            assertThat(letters().get(0).cause()).contains("broken");
        }

        @Test
        void the_thread_survives_an_error_of_the_machine_and_goes_on_where_it_was() {
            storesOpened(3);
            tally.poison = 2;
            tally.poisonedBy = new OutOfMemoryError("not really");
            side.projections().start();
            await().until(() -> side.projections().activityOf("tally").state().equals("RECOVERING"));
            assertThat(tallied()).isEmpty();
            tally.poison = -1;
            await().untilAsserted(() -> assertThat(tallied()).containsExactly(1L, 2L, 3L));
            side.projections().stop();
            assertThat(letters()).isEmpty();
        }
    }

    @Nested
    class WithAnEventThisReleaseCannotRead {
        @Test
        void a_type_it_does_not_know_is_parked_by_its_stream() {
            side.log().append(store("a"), agent("b"));
            long unknown = side.log().appendUnknown("store:a");
            side.log().append(store("c"));
            side.catchUp();
            assertThat(letters()).extracting(DeadLetters.DeadLetter::position).containsExactly(unknown);
            assertThat(letters().get(0).cause()).contains("SeatsTeleported");
            assertThat(side.count("select count(*) from reporting.stores")).isEqualTo(2);
        }
    }

    @Nested
    class WithTwoInstances {
        @Test
        void only_one_works_on_a_projection_at_a_time() {
            storesOpened(3);
            Fold fold = side.fold("tally");
            try (ReadSideForTests other = new ReadSideForTests(side.database(), new Tally())) {
                var transactions = new org.springframework.transaction.support.TransactionTemplate(
                        side.bean(org.springframework.transaction.PlatformTransactionManager.class));
                transactions.executeWithoutResult(status -> {
                    side.db()
                            .sql("select 1 from reporting.projection where name = 'tally' for update")
                            .query(Integer.class)
                            .single();
                    assertThat(other.pages().step(other.fold("tally"), ProjectionPages.LIVE, Long.MAX_VALUE))
                            .isEmpty();
                });
            }
            assertThat(side.pages()
                            .step(fold, ProjectionPages.LIVE, Long.MAX_VALUE)
                            .orElseThrow()
                            .events())
                    .isEqualTo(3);
        }
    }
}
