package io.seatledger.query.rebuild;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.cancelled;
import static io.seatledger.query.support.Story.listed;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ProjectionDatabase;
import io.seatledger.query.support.ReadSideForTests;
import io.seatledger.query.support.SeatStory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RebuildsTest {
    private ReadSideForTests side;
    private Rebuilds rebuilds;

    @BeforeEach
    void start() {
        side = new ReadSideForTests();
        rebuilds = side.bean(Rebuilds.class);
        side.log().append(store("s"), product("p"), listed("s", "p", 500), agent("a"));
        side.log().append(refused("a", "s", RefusalCode.AGREEMENT_REQUIRED, RefusalCode.SALE_MODEL_RETAIL));
        for (int i = 0; i < 12; i++) {
            OrderPlaced order = placed("o-" + i, "a", "s", 10 + i, 1);
            side.log().append(purchase(order));
            side.log().append(i % 3 == 0 ? cancelled(order) : paid(order));
        }
        side.log().append(new SeatStory("o-life").wholeLife(ownedBy("g-1", placed("o-life", "a", "s", 30))));
        side.catchUp();
    }

    @AfterEach
    void stop() {
        side.close();
    }

    private Rebuild rebuilt(Fold fold) {
        await().atMost(Duration.ofSeconds(10)).until(() -> rebuilds.start(fold));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !rebuilds.all().get(fold.name()).state().equals("RUNNING"));
        return rebuilds.all().get(fold.name());
    }

    private List<String> schemas() {
        return side.db()
                .sql("select nspname from pg_namespace where nspname like 'reporting%' order by 1")
                .query(String.class)
                .list();
    }

    private List<String> keysAndIndexes() {
        return side.db().sql("""
                        select indexdef from pg_indexes where schemaname = 'reporting'
                        union all
                        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = 'reporting'::regnamespace
                        order by 1""").query(String.class).list();
    }

    @Nested
    class OfASoundReadModel {
        @Test
        void every_projection_comes_out_as_it_was_live() {
            for (Fold fold : side.projections().folds()) {
                List<TableDigest> before = TableDigest.of(side.db(), "reporting", fold.tables());
                Rebuild rebuild = rebuilt(fold);
                assertThat(rebuild.state()).as(fold.name()).isEqualTo("SWAPPED");
                assertThat(rebuild.progress()).isEqualTo(1.0);
                assertThat(rebuild.comparison().identical()).as(fold.name()).isTrue();
                assertThat(rebuild.comparison().position()).isEqualTo(side.log().head());
                assertThat(TableDigest.of(side.db(), "reporting", fold.tables()))
                        .isEqualTo(before);
            }
            assertThat(schemas()).containsExactly("reporting");
        }

        @Test
        void the_new_tables_have_every_key_and_index_of_the_old_ones() {
            List<String> before = keysAndIndexes();
            assertThat(before).hasSizeGreaterThan(50);
            side.projections().folds().forEach(RebuildsTest.this::rebuilt);
            assertThat(keysAndIndexes()).isEqualTo(before);
        }

        @Test
        void the_projection_goes_on_in_the_new_tables_and_can_be_rebuilt_again() {
            Fold orders = side.fold("orders");
            rebuilt(orders);
            side.log().append(purchase(placed("o-new", "a", "s", 3)));
            side.catchUp();
            assertThat(side.count("select count(*) from reporting.orders where order_id = 'o-new'"))
                    .isEqualTo(1);
            assertThat(rebuilt(orders).comparison().identical()).isTrue();
        }
    }

    @Nested
    class OfADamagedReadModel {
        @Test
        void the_damage_is_reported_and_gone() {
            side.db()
                    .sql("update reporting.orders set status = 'PENDING' where order_id = 'o-1'")
                    .update();
            Rebuild rebuild = rebuilt(side.fold("orders"));
            assertThat(rebuild.comparison().identical()).isFalse();
            assertThat(rebuild.comparison().tables())
                    .filteredOn(table -> !table.identical())
                    .extracting(Comparison.Table::table)
                    .containsExactly("orders");
            assertThat(side.db()
                            .sql("select status from reporting.orders where order_id = 'o-1'")
                            .query(String.class)
                            .single())
                    .isEqualTo("COMPLETE");
        }

        @Test
        void a_row_that_comes_twice_parks_the_same_event_again_though_keys_come_last() {
            long twice = side.log().append(new SeatStory("o-life").unassigned(2, 2));
            side.catchUp();
            assertThat(parkedOfHistory()).containsExactly(twice);
            Rebuild rebuild = rebuilt(side.fold("history"));
            assertThat(rebuild.state()).isEqualTo("SWAPPED");
            assertThat(rebuild.comparison().identical()).isTrue();
            assertThat(parkedOfHistory()).containsExactly(twice);
        }

        private List<Long> parkedOfHistory() {
            return side.db()
                    .sql("select position from reporting.dead_letter where projection = 'history' order by 1")
                    .query(Long.class)
                    .list();
        }

        @Test
        void its_dead_letters_are_cleared_when_they_can_be_folded_now() {
            OrderPlaced order = placed("o-broken", "a", "s", 4);
            long position = side.log().appendBroken(order);
            side.catchUp();
            assertThat(side.count("select count(*) from reporting.dead_letter where projection = 'orders'"))
                    .isEqualTo(1);
            side.log().mend(position, order);
            rebuilt(side.fold("orders"));
            assertThat(side.count("select count(*) from reporting.dead_letter where projection = 'orders'"))
                    .isZero();
            assertThat(side.count("select count(*) from reporting.orders where order_id = 'o-broken'"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class WhenItFails {
        @Test
        void it_says_so_leaves_the_live_tables_and_can_be_started_again() {
            Fold orders = side.fold("orders");
            side.db().sql("alter table reporting.order_notes rename to hidden").update();
            assertThat(rebuilt(orders).state()).isEqualTo("FAILED");
            assertThat(schemas()).containsExactly("reporting");
            side.db().sql("alter table reporting.hidden rename to order_notes").update();
            assertThat(rebuilt(orders).state()).isEqualTo("SWAPPED");
        }
    }

    @Nested
    class BetweenRebuilds {
        @Test
        void asking_for_the_last_ones_opens_no_connection_of_its_own() {
            rebuilt(side.fold("orders"));
            Rebuilds withoutLocks = new Rebuilds(
                    new PGSimpleDataSource(),
                    new RebuildTables(side.bean(ProjectionDatabase.class), side.pages()),
                    side.projections(),
                    side.pages(),
                    new RebuildLog(side.bean(ProjectionDatabase.class).client(), Clock.systemUTC()));
            assertThat(withoutLocks.all()).containsKey("orders");
        }
    }

    @Nested
    class WhenItsProcessDied {
        @Test
        void what_it_left_is_dropped_at_the_next_start() {
            side.db().sql("create schema reporting_rebuild_orders").update();
            side.db().sql("""
                    insert into reporting.rebuild (projection, state, position, head, started_at)
                    values ('orders', 'RUNNING', 5, 10, now())""").update();
            rebuilds.start();
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(schemas()).containsExactly("reporting");
                assertThat(rebuilds.all().get("orders").state()).isEqualTo("FAILED");
            });
        }
    }

    @Nested
    class WhileOneIsRunning {
        @Test
        void a_second_one_is_refused_and_readers_that_hold_tables_only_delay_the_swap() {
            Fold orders = side.fold("orders");
            new TransactionTemplate(side.bean(PlatformTransactionManager.class)).executeWithoutResult(reading -> {
                side.db()
                        .sql("lock table reporting.orders in access share mode")
                        .update();
                await().atMost(Duration.ofSeconds(4)).until(() -> rebuilds.start(orders));
                assertThat(rebuilds.start(orders)).isFalse();
                assertThat(side.count("select count(*) from reporting.orders")).isEqualTo(13);
            });
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> rebuilds.all().get("orders").state().equals("SWAPPED"));
        }
    }
}
