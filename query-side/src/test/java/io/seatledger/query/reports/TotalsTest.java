package io.seatledger.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ProjectionPages;
import io.seatledger.query.rebuild.TableDigest;
import io.seatledger.query.support.ReadSideForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;

/** Totals are nothing but the figures they add up, however the log was cut into pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TotalsTest {
    private static final List<String> TABLES = List.of("daily_order_totals", "daily_seat_totals", "standing_seats");

    /** Rows that are in one of both and not in the other. */
    private static final String DIFFERENT = """
            with total as (%s), added as (%s)
            select count(*) from (
                (table total except all table added) union all (table added except all table total)) d""";

    private static final String SEATS = """
            select part, key, day, from_state, to_state, sum(quantity) from reporting.daily_seats,
                lateral (values ('ALL', ''), ('STORE', store_id), ('PRODUCT', product_id)) p (part, key)
            group by 1, 2, 3, 4, 5""";
    private static final String ORDERS = """
            select part, key, day, currency, sum(orders), sum(cancelled), sum(ordered_minor), sum(cancelled_minor),
                sum(paid_minor), sum(refunded_minor)
            from reporting.daily_orders, lateral (values ('ALL', ''), ('STORE', store_id)) p (part, key) group by 1, 2, 3, 4""";
    private static final String SEATS_ORDERED = """
            select part, key, day, currency, sum(seats)
            from reporting.daily_lines, lateral (values ('ALL', ''), ('STORE', store_id)) p (part, key) group by 1, 2, 3, 4""";

    private static final String STANDING = """
            select min(position), store_id, product_id, group_id, organization_id, agent_id,
                coalesce(sum(amount) filter (where state = 'AVAILABLE'), 0), coalesce(sum(amount) filter (where state = 'ASSIGNED'), 0),
                coalesce(sum(amount) filter (where state not in ('ISSUED', 'REGROUPED')), 0)
            from reporting.ledger_entry, lateral (values (to_state, quantity), (from_state, -quantity)) e (state, amount)
            group by 2, 3, 4, 5, 6""";

    private ReadSideForTests side;

    @BeforeAll
    void start() {
        side = new ReadSideForTests();
        side.log().append(DatedMarket.events(20_261_124).toArray(LedgerEvent[]::new));
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private long differences() {
        return different("table reporting.daily_seat_totals", SEATS)
                + different(
                        "select part, key, day, currency, orders, cancelled, ordered_minor, cancelled_minor, paid_minor, refunded_minor"
                                + " from reporting.daily_order_totals",
                        ORDERS)
                + different(
                        "select part, key, day, currency, seats from reporting.daily_order_totals where seats <> 0",
                        SEATS_ORDERED + " having sum(seats) <> 0")
                + different(
                        "select since, store_id, product_id, group_id, organization_id, agent_id, available, assigned, pending"
                                + " + available + approval_pending + awaiting + assigned + return_pending + returned + expired + voided"
                                + " from reporting.standing_seats",
                        STANDING);
    }

    private long different(String total, String added) {
        return side.count(DIFFERENT.formatted(total, added));
    }

    private void foldInPagesOfAnySize() {
        Random chance = new Random(7);
        for (String name : List.of("inventory", "orders")) {
            Fold fold = side.fold(name);
            long position = 0;
            while (position < side.log().head()) {
                position += 1 + chance.nextInt(60);
                side.pages().step(fold, ProjectionPages.LIVE, position);
                if (chance.nextInt(10) == 0) {
                    assertThat(differences()).as("%s up to %s", name, position).isZero();
                }
            }
            side.catchUp(fold);
        }
    }

    @Test
    void they_are_what_they_add_up_after_every_page_and_as_the_migration_fills_them() throws IOException {
        foldInPagesOfAnySize();
        assertThat(differences()).isZero();
        List<TableDigest> folded = TableDigest.of(side.db(), "reporting", TABLES);
        assertThat(folded).allMatch(table -> table.rows() > 20);
        TABLES.forEach(table -> side.db().sql("truncate reporting." + table).update());
        assertThat(differences()).isPositive();
        String migration =
                new ClassPathResource("db/reporting/V12__totals.sql").getContentAsString(StandardCharsets.UTF_8);
        Pattern.compile(";")
                .splitAsStream(migration)
                .filter(statement -> statement.contains("insert into"))
                .forEach(statement -> side.db()
                        .sql("set search_path = reporting; " + statement)
                        .update());
        assertThat(TableDigest.of(side.db(), "reporting", TABLES)).isEqualTo(folded);
        side.db()
                .sql("update reporting.standing_seats set available = available + 1, assigned = assigned - 1"
                        + " where ctid = (select min(ctid) from reporting.standing_seats)")
                .update();
        assertThat(differences()).isEqualTo(2);
    }
}
