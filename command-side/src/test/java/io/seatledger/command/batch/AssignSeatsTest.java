package io.seatledger.command.batch;

import static io.seatledger.command.batch.Batches.DORA;
import static io.seatledger.command.batch.Batches.accepted;
import static io.seatledger.command.batch.Batches.assigned;
import static io.seatledger.command.batch.Batches.assignments;
import static io.seatledger.command.batch.Batches.named;
import static io.seatledger.command.batch.Batches.paidOrder;
import static io.seatledger.command.batch.Batches.recorded;
import static io.seatledger.command.batch.Batches.refused;
import static io.seatledger.command.batch.Batches.row;
import static io.seatledger.command.batch.Batches.rows;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.GROUP;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.granted;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.events.value.BatchKind.ASSIGNMENTS;
import static io.seatledger.events.value.BatchMode.ATOMIC;
import static io.seatledger.events.value.BatchMode.PER_ROW;
import static io.seatledger.events.value.RefusalCode.ORDER_CANCELLED;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_RELEASED;
import static io.seatledger.events.value.RowOutcome.ASSIGNED;
import static io.seatledger.events.value.RowOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.batch.assign.AssignSeats;
import io.seatledger.command.batch.assign.AssignSeatsHandler;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.SeatFacts;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.seat.SeatsAssigned;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import io.seatledger.resource.BatchResource;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignSeatsTest {
    private static Decision<BatchDone> assign(FixtureLedger ledger, SeatList list) {
        return new AssignSeatsHandler().handle(new AssignSeats(list), ledger);
    }

    private static Decision<BatchDone> assign(FixtureLedger ledger, BatchMode mode, LearnerRef... learners) {
        return assign(ledger, assignments(mode, rows(learners)));
    }

    private static Decision<BatchDone> assignBy(Actor actor, FixtureLedger ledger) {
        return assign(ledger, Batches.list(ASSIGNMENTS, PER_ROW, actor, rows(ANNA)));
    }

    private static LearnerTookSeat took(LearnerRef learner, int seat) {
        return SeatFacts.took(learner, seat, JUNE);
    }

    private static Integer seatOf(Decision<BatchDone> decision) {
        return accepted(decision).rows().get(0).row().seat();
    }

    @Nested
    class OverAvailableSeats {
        @Test
        void R38_each_learner_gets_the_available_seat_with_the_lowest_number_in_one_event_of_the_pool() {
            FixtureLedger ledger = paidOrder(SeatFacts.held(2, DORA));
            BatchDone done = accepted(assign(ledger, ATOMIC, ANNA, BEN));
            assertThat(ledger.recorded())
                    .containsExactly(
                            assigned(List.of(1, 3), ANNA, BEN),
                            took(ANNA, 1),
                            took(BEN, 3),
                            recorded(ASSIGNMENTS, ATOMIC, row(1, ASSIGNED, 1, ANNA), row(2, ASSIGNED, 3, BEN)));
            assertThat(done.resource())
                    .isEqualTo(new BatchResource(
                            Batches.BATCH,
                            2,
                            0,
                            0,
                            List.of(
                                    new BatchResource.Row(1, ASSIGNED, ORDER + ".1.1", null, null),
                                    new BatchResource.Row(2, ASSIGNED, ORDER + ".1.3", null, null))));
        }

        @Test
        void R38_a_person_counts_once_however_often_and_by_whatever_name_the_list_has_it() {
            FixtureLedger ledger = paidOrder();
            ResolvedLearner byId = new ResolvedLearner(ANNA, List.of("anna"));
            ResolvedLearner byBoth = new ResolvedLearner(ANNA, List.of("anna", "person-anna"));
            ResolvedLearner byAddress =
                    new ResolvedLearner(new LearnerRef(null, "person-anna"), List.of("person-anna"));
            BatchDone done = accepted(assign(ledger, assignments(PER_ROW, named(byId, byBoth, byAddress))));
            assertThat(done.resource().rows())
                    .extracting(BatchResource.Row::outcome, BatchResource.Row::seatId)
                    .containsExactly(
                            tuple(ASSIGNED, ORDER + ".1.1"),
                            tuple(UNCHANGED, ORDER + ".1.1"),
                            tuple(UNCHANGED, ORDER + ".1.1"));
            assertThat(ledger.recorded())
                    .filteredOn(SeatsAssigned.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void R38_a_repeat_of_the_list_moves_no_seat_and_names_everybodys_seat() {
            FixtureLedger ledger = paidOrder();
            assign(ledger, ATOMIC, ANNA, BEN);
            int before = ledger.recorded().size();
            assign(ledger, ATOMIC, BEN, ANNA);
            assertThat(ledger.recorded().subList(before, ledger.recorded().size()))
                    .containsExactly(
                            recorded(ASSIGNMENTS, ATOMIC, row(1, UNCHANGED, 2, BEN), row(2, UNCHANGED, 1, ANNA)));
        }

        @Test
        void who_waits_for_approval_or_is_invited_has_a_seat_of_the_line_too() {
            FixtureLedger ledger =
                    paidOrder(SeatFacts.with(SeatFacts.waiting(4, ANNA), SeatFacts.invited(5, BEN, JULY)));
            assertThat(accepted(assign(ledger, PER_ROW, ANNA, BEN)).rows())
                    .extracting(result -> result.row())
                    .containsExactly(row(1, UNCHANGED, 4, ANNA), row(2, UNCHANGED, 5, BEN));
        }

        @Test
        void a_list_over_two_pools_gives_each_its_own_event() {
            OrderLine line = SeatFacts.line(1_001);
            FixtureLedger ledger = new FixtureLedger()
                    .given(SeatFacts.world())
                    .given(
                            SeatFacts.placed(Purpose.FOR_OTHERS, SeatRelease.PAID, null, null, line),
                            new SeatsReleased(ORDER, 1, 1, 1_001, LONG_AGO));
            LearnerRef[] learners = IntStream.rangeClosed(1, 1_001)
                    .mapToObj(n -> new LearnerRef("l" + n, null))
                    .toArray(LearnerRef[]::new);
            assign(ledger, ATOMIC, learners);
            assertThat(ledger.recorded())
                    .filteredOn(SeatsAssigned.class::isInstance)
                    .extracting(event -> ((SeatsAssigned) event).seats().size())
                    .containsExactly(1_000, 1);
        }
    }

    @Nested
    class WithLinksThatOutlivedTheirTime {
        private RedemptionLinkExpired expired(List<Integer> seats, LearnerRef... recipients) {
            return new RedemptionLinkExpired(ORDER, 1, seats, List.of(recipients), JUNE);
        }

        @Test
        void their_seats_are_available_and_the_expiry_is_recorded_first() {
            FixtureLedger ledger = paidOrder(SeatFacts.invited(1, DORA, JUNE));
            assign(ledger, ATOMIC, ANNA);
            assertThat(ledger.recorded())
                    .containsExactly(
                            expired(List.of(1), DORA),
                            SeatFacts.gaveUp(DORA, 1, JUNE),
                            assigned(List.of(1), ANNA),
                            took(ANNA, 1),
                            recorded(ASSIGNMENTS, ATOMIC, row(1, ASSIGNED, 1, ANNA)));
        }

        @Test
        void who_was_invited_gets_a_seat_like_anybody() {
            FixtureLedger ledger = paidOrder(SeatFacts.invited(4, DORA, JUNE));
            assign(ledger, ATOMIC, ANNA, DORA);
            assertThat(ledger.recorded())
                    .startsWith(
                            expired(List.of(4), DORA),
                            SeatFacts.gaveUp(DORA, 4, JUNE),
                            assigned(List.of(1, 2), ANNA, DORA));
        }
    }

    @Nested
    class WhoMay {
        private final LedgerEvent[] inGroup = {
            SeatFacts.placed(SeatRelease.PAID, GROUP, null), group(GROUP, null),
        };

        private FixtureLedger ofGroup(LedgerEvent... more) {
            return new FixtureLedger()
                    .given(SeatFacts.world())
                    .given(inGroup)
                    .given(SeatFacts.paid())
                    .given(more);
        }

        @Test
        void the_buyer_and_staff_may() {
            assertThat(seatOf(assignBy(BUYER, paidOrder()))).isEqualTo(1);
            assertThat(seatOf(assignBy(STAFF, paidOrder()))).isEqualTo(1);
        }

        @Test
        void an_agent_granted_on_the_orders_group_may_use_the_seats_of_groups_it_is_granted_on() {
            Actor granted = new Actor("agent:granted", false, "granted", null);
            FixtureLedger ledger = ofGroup(
                    new AgentGrantedOnGroup(GROUP, "granted", LONG_AGO),
                    new SeatOwnerGroupChanged(ORDER, 1, List.of(1), GROUP, "south", SeatState.AVAILABLE, LONG_AGO));
            assertThat(seatOf(assignBy(granted, ledger))).isEqualTo(2);
        }

        @Test
        void for_others_the_order_is_not_there() {
            Batches.missing(assignBy(STRANGER, paidOrder()), "ORDER_NOT_FOUND");
            Batches.missing(assignBy(STRANGER, ofGroup(granted(GROUP))), "ORDER_NOT_FOUND");
            Batches.missing(assignBy(STAFF, new FixtureLedger()), "ORDER_NOT_FOUND");
        }

        @Test
        void a_line_that_the_order_does_not_have_is_missing() {
            for (int line : new int[] {0, 2}) {
                SeatList list = new SeatList(Batches.BATCH, ASSIGNMENTS, ATOMIC, ORDER, line, BUYER, List.of(), JUNE);
                Batches.missing(assign(paidOrder(), list), "LINE_NOT_FOUND");
            }
        }

        @Test
        void nothing_is_given_of_a_line_that_is_not_released_or_was_cancelled() {
            FixtureLedger placed = new FixtureLedger().given(SeatFacts.world()).given(SeatFacts.placed());
            refused(assign(placed, PER_ROW, ANNA), SEAT_NOT_RELEASED);
            placed.given(new OrderCancelled(ORDER, "mistake", LONG_AGO));
            refused(assign(placed, PER_ROW, ANNA), ORDER_CANCELLED);
        }

        @Test
        void a_list_has_at_most_ten_thousand_rows() {
            List<ListedRow> rows = Collections.nCopies(10_001, ListedRow.malformed(1, "x"));
            assertThatThrownBy(() -> assignments(ATOMIC, rows)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
