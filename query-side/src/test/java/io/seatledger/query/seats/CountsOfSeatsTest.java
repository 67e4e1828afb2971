package io.seatledger.query.seats;

import static io.seatledger.query.support.SeatStory.learner;
import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.ownedBy;
import static io.seatledger.query.support.Story.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.RefundSettled;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.inventory.Conservation;
import io.seatledger.query.projection.ProjectionPages;
import io.seatledger.query.support.ReadSideForTests;
import io.seatledger.query.support.SeatStory;
import io.seatledger.query.support.Story;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CountsOfSeatsTest {
    private static final OrderPlaced ORDER = ownedBy("g-1", placed("o-1", "a-1", "s-1", 30, 2));
    private static final SeatStory STORY = new SeatStory("o-1");

    private ReadSideForTests side;

    @BeforeEach
    void start() {
        side = new ReadSideForTests();
    }

    @AfterEach
    void stop() {
        side.close();
    }

    private void happened(LedgerEvent... events) {
        side.log().append(events);
        side.catchUp();
        assertThat(side.count("select count(*) from reporting.dead_letter")).isZero();
    }

    private Map<String, Object> line() {
        Map<String, Object> row = new TreeMap<>(side.db()
                .sql("select * from reporting.order_lines where order_id = 'o-1' and line = 1")
                .query()
                .singleRow());
        row.values().removeIf(figure -> !(figure instanceof Long count) || count == 0);
        row.keySet().removeAll(List.of("unit_price_minor", "line_total_minor"));
        return row;
    }

    private List<String> inventory() {
        return side.db().sql("""
                        select coalesce(group_id, '-') || ' ' || state || ' ' || sum(amount) from (
                            select group_id, to_state as state, quantity as amount from reporting.ledger_entry where line = 1
                            union all
                            select group_id, from_state, -quantity from reporting.ledger_entry where line = 1) m
                        where state <> 'ISSUED' group by group_id, state having sum(amount) <> 0 order by 1""").query(String.class).list();
    }

    @Nested
    class OfEveryState {
        @Test
        void are_the_same_in_the_order_and_in_the_inventory() {
            happened(STORY.wholeLife(ORDER));
            assertThat(line())
                    .containsOnly(
                            Map.entry("available", 19L),
                            Map.entry("approval_pending", 1L),
                            Map.entry("awaiting", 1L),
                            Map.entry("assigned", 5L),
                            Map.entry("return_pending", 2L),
                            Map.entry("returned", 1L),
                            Map.entry("expired", 1L));
            assertThat(inventory())
                    .containsExactly(
                            "- AVAILABLE 1",
                            "- REGROUPED -1",
                            "g-1 APPROVAL_PENDING 1",
                            "g-1 ASSIGNED 5",
                            "g-1 AVAILABLE 18",
                            "g-1 AWAITING 1",
                            "g-1 EXPIRED 1",
                            "g-1 REGROUPED 2",
                            "g-1 RETURNED 1",
                            "g-1 RETURN_PENDING 1",
                            "g-2 REGROUPED -1",
                            "g-2 RETURN_PENDING 1");
        }

        @Test
        void of_an_untouched_order_that_was_cancelled_are_voided() {
            happened(Story.purchase(ORDER));
            happened(STORY.regrouped("g-1", "g-2", SeatState.PENDING, 30));
            happened(Story.cancelled(ORDER));
            assertThat(line()).containsOnly(Map.entry("voided", 30L));
            assertThat(inventory()).contains("g-1 VOIDED 29", "g-2 VOIDED 1");
        }
    }

    @Nested
    class Conserved {
        @Test
        void at_every_position_and_also_when_folded_event_by_event() {
            side.log().append(STORY.wholeLife(ORDER));
            Conservation conservation = side.bean(Conservation.class);
            for (long position = 1; position <= side.log().head(); position++) {
                side.pages().step(side.fold("inventory"), ProjectionPages.LIVE, position);
                assertThat(conservation.check()).as("at %s", position).isEqualTo(new Conservation.Finding(0, 0));
            }
        }

        @Test
        void no_longer_when_a_regrouping_loses_its_second_entry() {
            happened(STORY.wholeLife(ORDER));
            side.db()
                    .sql("delete from reporting.ledger_entry where from_state = 'REGROUPED' and group_id is null")
                    .update();
            assertThat(side.bean(Conservation.class).check()).isEqualTo(new Conservation.Finding(1, -1));
        }

        @Test
        void no_longer_when_a_move_is_booked_on_the_group_that_the_seat_left() {
            happened(STORY.wholeLife(ORDER));
            side.db()
                    .sql("update reporting.ledger_entry set group_id = 'g-1'"
                            + " where group_id = 'g-2' and from_state = 'PENDING' and to_state = 'AVAILABLE'")
                    .update();
            assertThat(side.bean(Conservation.class).check().violations()).isEqualTo(1);
        }
    }

    @Nested
    class APageOfEvents {
        @Test
        void leaves_the_same_as_one_event_after_the_other() {
            side.log().append(STORY.wholeLife(ORDER));
            try (ReadSideForTests other = new ReadSideForTests()) {
                other.log().append(STORY.wholeLife(ORDER));
                other.log().unguard();
                side.log().unguard();
                other.db()
                        .sql("update ledger.event e set recorded_at = '2026-06-01T12:00:00Z'")
                        .update();
                side.db()
                        .sql("update ledger.event e set recorded_at = '2026-06-01T12:00:00Z'")
                        .update();
                side.catchUp();
                for (long position = 1; position <= other.log().head(); position++) {
                    long upTo = position;
                    other.projections().folds().forEach(fold -> other.pages().step(fold, ProjectionPages.LIVE, upTo));
                }
                side.projections()
                        .folds()
                        .forEach(fold -> fold.tables()
                                .forEach(table ->
                                        assertThat(rows(side, table)).as(table).isEqualTo(rows(other, table))));
            }
        }

        private List<String> rows(ReadSideForTests of, String table) {
            return of.db()
                    .sql("select t::text from reporting." + table + " t order by 1")
                    .query(String.class)
                    .list();
        }

        @Test
        void with_many_moves_of_one_line_changes_its_row_once() {
            happened(Story.purchase(ORDER));
            happened(Story.paid(ORDER));
            side.db().sql("create table public.updated (line integer)").update();
            side.db().sql("""
                            create function public.note_update() returns trigger language plpgsql as
                            $$ begin insert into public.updated values (new.line); return new; end $$""").update();
            side.db()
                    .sql("create trigger noted after update on reporting.order_lines for each row"
                            + " execute function public.note_update()")
                    .update();
            happened(java.util.stream.IntStream.rangeClosed(1, 30)
                    .mapToObj(seat -> STORY.assigned(seat, learner("l-" + seat)))
                    .toArray(LedgerEvent[]::new));
            assertThat(line()).containsOnly(Map.entry("assigned", 30L));
            assertThat(side.count("select count(*) from public.updated")).isEqualTo(1);
        }
    }

    @Nested
    class AnOrder {
        private Map<String, Object> order() {
            return side.db().sql("select * from reporting.orders").query().singleRow();
        }

        private List<String> notes() {
            return side.db()
                    .sql("select by || ' ' || visibility || ' ' || text from reporting.order_notes order by position")
                    .query(String.class)
                    .list();
        }

        @Test
        void is_partially_and_then_wholly_refunded() {
            happened(STORY.wholeLife(ORDER));
            assertThat(order())
                    .containsEntry("refunded_minor", 500L)
                    .containsEntry("payment_status", "PARTIALLY_REFUNDED")
                    .containsEntry("redeem_by", java.sql.Date.valueOf(SeatStory.JULY))
                    .containsEntry("status", "COMPLETE");
            happened(new RefundSettled("o-1", "ret_9", ORDER.totalMinor() - 500, "USD", "ref", NOON));
            assertThat(order())
                    .containsEntry("refunded_minor", ORDER.totalMinor())
                    .containsEntry("payment_status", "REFUNDED");
        }

        @Test
        void R24_has_a_note_for_each_success_and_each_failure_of_fulfilment() {
            happened(STORY.wholeLife(ORDER));
            assertThat(notes())
                    .containsExactly(
                            "system INTERNAL Seat o-1.1.1: the LMS enrolled learner l-1.",
                            "system INTERNAL Seat o-1.1.2: the LMS could not enroll learner l-2 (attempt 1).",
                            "system INTERNAL Seat o-1.1.6: the LMS keeps learner l-6 enrolled: exam is running.",
                            "system INTERNAL Seat o-1.1.2: the LMS could not enroll learner l-2 (attempt 5).",
                            "system INTERNAL Seat o-1.1.2: enrolling learner l-2 was given up after 5 attempts;"
                                    + " available again.",
                            "system INTERNAL Seat o-1.1.12: the mail with the redemption link came back: mailbox full.",
                            "system INTERNAL Seat o-1.1.11: the mail with the redemption link came back: mailbox full.",
                            "system INTERNAL Seat o-1.1.14: the redemption link expired unused.",
                            "key:backend CUSTOMER call them",
                            "system INTERNAL Seat o-1.1.22: returned and withdrawn.",
                            "system INTERNAL Seat o-1.1.23: returned, to be sold again.",
                            "system INTERNAL Seats o-1.1.24 to 25, o-1.1.29: not used by the redeem-by date.");
        }

        @Test
        void is_folded_in_order_whatever_stream_its_events_are_in() {
            assertThat(Arrays.stream(STORY.wholeLife(ORDER))
                            .filter(SeatEvent.class::isInstance)
                            .map(io.seatledger.query.projection.Sequences::orderOf))
                    .isNotEmpty()
                    .allMatch(order -> order.equals(java.util.Optional.of("o-1")));
        }
    }
}
