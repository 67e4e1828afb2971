package io.seatledger.command.batch;

import static io.seatledger.command.batch.Batches.BATCH;
import static io.seatledger.command.batch.Batches.accepted;
import static io.seatledger.command.batch.Batches.assigned;
import static io.seatledger.command.batch.Batches.missing;
import static io.seatledger.command.batch.Batches.paidOrder;
import static io.seatledger.command.batch.Batches.recorded;
import static io.seatledger.command.batch.Batches.refused;
import static io.seatledger.command.batch.Batches.refusedRow;
import static io.seatledger.command.batch.Batches.row;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.GROUP;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.STAFF;
import static io.seatledger.command.seat.SeatFacts.STRANGER;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.group;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.BatchKind.ASSIGNMENTS;
import static io.seatledger.events.value.BatchKind.REDEMPTION_LINKS;
import static io.seatledger.events.value.BatchMode.PER_ROW;
import static io.seatledger.events.value.RefusalCode.ROW_MALFORMED;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_ASSIGNED;
import static io.seatledger.events.value.RefusalCode.SEAT_NOT_AWAITING;
import static io.seatledger.events.value.RefusalCode.UNASSIGN_NOT_PERMITTED;
import static io.seatledger.events.value.RefusalCode.UNASSIGN_REQUEST_OPEN;
import static io.seatledger.events.value.RowOutcome.ASSIGNED;
import static io.seatledger.events.value.RowOutcome.DROP_REQUESTED;
import static io.seatledger.events.value.RowOutcome.REFUSED;
import static io.seatledger.events.value.RowOutcome.SENT;
import static io.seatledger.events.value.RowOutcome.UNCHANGED;
import static io.seatledger.events.value.RowOutcome.UNDONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.batch.undo.UndoBatch;
import io.seatledger.command.batch.undo.UndoBatchHandler;
import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.SeatFacts;
import io.seatledger.domain.Policies;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.batch.BatchUndone;
import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.RedemptionLinkCancelled;
import io.seatledger.events.seat.RedemptionLinksSent;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.seat.SeatTransferred;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndoBatchTest {
    private static final String WHY = "wrong list";

    private static Decision<BatchDone> undo(FixtureLedger ledger) {
        return undoBy(BUYER, ledger);
    }

    private static Decision<BatchDone> undoBy(Actor actor, FixtureLedger ledger) {
        return new UndoBatchHandler().handle(new UndoBatch(BATCH, actor, WHY, JUNE), ledger);
    }

    private static List<BatchRow> rowsOf(Decision<BatchDone> decision) {
        return accepted(decision).rows().stream().map(RowResult::row).toList();
    }

    private static BatchUndone undone(BatchRow... rows) {
        return new BatchUndone(BATCH, WHY, List.of(rows), JUNE);
    }

    private static SeatUnassigned unassigned(List<Integer> seats, LearnerRef... learners) {
        return new SeatUnassigned(ORDER, 1, seats, List.of(learners), WHY, JUNE);
    }

    @Test
    void a_batch_that_never_was_or_is_anothers_is_not_there() {
        missing(undo(paidOrder()), "BATCH_NOT_FOUND");
        FixtureLedger ledger = paidOrder(recorded(ASSIGNMENTS, PER_ROW, row(1, UNCHANGED, 1, ANNA)));
        missing(undoBy(STRANGER, ledger), "BATCH_NOT_FOUND");
    }

    @Nested
    class OfAssignments {
        private final FixtureLedger ledger = paidOrder(
                assigned(List.of(1, 2), ANNA, BEN),
                SeatFacts.took(ANNA, 1, LONG_AGO),
                SeatFacts.took(BEN, 2, LONG_AGO),
                recorded(
                        ASSIGNMENTS,
                        PER_ROW,
                        row(1, ASSIGNED, 1, ANNA),
                        row(2, UNCHANGED, 1, ANNA),
                        row(3, ASSIGNED, 2, BEN),
                        refusedRow(4, ROW_MALFORMED, null)));

        @Test
        void R38_seats_that_are_as_the_batch_left_them_are_free_again_in_one_event_of_the_pool() {
            Decision<BatchDone> decision = undo(ledger);
            assertThat(ledger.recorded())
                    .containsExactly(
                            unassigned(List.of(1, 2), ANNA, BEN),
                            SeatFacts.gaveUp(ANNA, 1, JUNE),
                            SeatFacts.gaveUp(BEN, 2, JUNE),
                            undone(
                                    row(1, UNDONE, 1, ANNA),
                                    row(2, UNCHANGED, 1, ANNA),
                                    row(3, UNDONE, 2, BEN),
                                    row(4, UNCHANGED, null, null)));
            assertThat(accepted(decision).resource().assigned()).isZero();
        }

        @Test
        void R38_a_second_undoing_changes_nothing() {
            undo(ledger);
            int before = ledger.recorded().size();
            assertThat(rowsOf(undo(ledger))).extracting(BatchRow::outcome).containsOnly(UNCHANGED);
            assertThat(ledger.recorded()).hasSize(before);
        }

        @Test
        void R35_where_the_lms_has_an_enrollment_it_is_asked_to_drop_it() {
            ledger.given(
                    new EnrollmentConfirmed(ORDER, 1, List.of(1), ANNA, LONG_AGO),
                    SeatFacts.reported(BEN, EnrollmentPhase.NOT_STARTED));
            assertThat(rowsOf(undo(ledger))).extracting(BatchRow::outcome).startsWith(DROP_REQUESTED, UNCHANGED);
            assertThat(ledger.recorded().get(0))
                    .isEqualTo(new EnrollmentDropRequested(ORDER, 1, List.of(1, 2), List.of(ANNA, BEN), WHY, JUNE));
        }

        @Test
        void R35_a_seat_that_is_being_taken_back_already_is_left_to_that() {
            ledger.given(SeatFacts.dropRequested(1, ANNA, "left", LONG_AGO));
            assertThat(rowsOf(undo(ledger)).get(0).outcome()).isEqualTo(UNCHANGED);
        }

        @Test
        void seats_that_changed_since_are_left_alone_and_say_so() {
            ledger.given(
                    new SeatTransferred(ORDER, 1, List.of(1), ANNA, CLEO, "swap", LONG_AGO),
                    new SeatUnassigned(ORDER, 1, List.of(2), List.of(BEN), "left", LONG_AGO));
            assertThat(rowsOf(undo(ledger)))
                    .containsExactly(
                            new BatchRow(1, REFUSED, 1, SEAT_NOT_ASSIGNED, ANNA),
                            row(2, UNCHANGED, 1, ANNA),
                            new BatchRow(3, REFUSED, 2, SEAT_NOT_ASSIGNED, BEN),
                            row(4, UNCHANGED, null, null));
        }

        @Test
        void a_seat_in_a_return_is_not_assigned_any_more() {
            ledger.given(SeatFacts.returnPending(1, SeatState.ASSIGNED));
            assertThat(rowsOf(undo(ledger)).get(0).code()).isEqualTo(SEAT_NOT_ASSIGNED);
        }

        @Test
        void R34_agents_of_a_store_that_wants_requests_cannot_and_staff_can() {
            ledger.given(policy(Policies.agentUnassign(AgentUnassign.REQUEST)));
            refused(undo(ledger), UNASSIGN_NOT_PERMITTED);
            assertThat(ledger.recorded()).isEmpty();
            assertThat(rowsOf(undoBy(STAFF, ledger)).get(0).outcome()).isEqualTo(UNDONE);
        }

        @Test
        void R34_a_seat_with_an_open_request_waits_for_staff_who_accept_it_with_the_undoing() {
            ledger.given(SeatFacts.unassignmentRequested(1));
            assertThat(rowsOf(undo(ledger)).get(0).code()).isEqualTo(UNASSIGN_REQUEST_OPEN);
        }

        @Test
        void R34_the_undoing_of_staff_accepts_an_open_request() {
            ledger.given(SeatFacts.unassignmentRequested(1));
            undoBy(STAFF, ledger);
            assertThat(ledger.recorded())
                    .startsWith(
                            new UnassignmentRequestClosed(ORDER, 1, List.of(1), REQUEST, JUNE),
                            new RequestAccepted(REQUEST, STAFF.name(), null, JUNE),
                            unassigned(List.of(1, 2), ANNA, BEN));
        }

        @Test
        void after_the_redeem_by_date_freed_seats_expire_at_once() {
            ledger.given(new RedeemByChanged(ORDER, null, LocalDate.parse("2026-05-31"), LONG_AGO));
            undo(ledger);
            assertThat(ledger.recorded())
                    .contains(new SeatExpired(ORDER, 1, List.of(1, 2), JUNE))
                    .anyMatch(event -> event instanceof LiveSeatsReduced reduced && reduced.quantity() == 2);
        }
    }

    @Nested
    class OfLinks {
        private FixtureLedger sent(Instant expiresAt) {
            return paidOrder(
                    new RedemptionLinksSent(
                            ORDER,
                            1,
                            List.of(1, 2),
                            List.of(CLEO, BEN),
                            List.of("a1", "b2"),
                            List.of("m1", "m2"),
                            expiresAt,
                            BATCH,
                            LONG_AGO),
                    SeatFacts.took(CLEO, 1, LONG_AGO),
                    SeatFacts.took(BEN, 2, LONG_AGO),
                    recorded(
                            REDEMPTION_LINKS,
                            PER_ROW,
                            row(1, SENT, 1, CLEO),
                            row(2, SENT, 2, BEN),
                            row(3, UNCHANGED, 2, BEN)));
        }

        @Test
        void R42_links_that_nobody_used_are_cancelled() {
            FixtureLedger ledger = sent(JULY);
            undo(ledger);
            assertThat(ledger.recorded())
                    .containsExactly(
                            new RedemptionLinkCancelled(ORDER, 1, List.of(1, 2), List.of(CLEO, BEN), WHY, JUNE),
                            SeatFacts.gaveUp(CLEO, 1, JUNE),
                            SeatFacts.gaveUp(BEN, 2, JUNE),
                            undone(row(1, UNDONE, 1, CLEO), row(2, UNDONE, 2, BEN), row(3, UNCHANGED, 2, BEN)));
        }

        @Test
        void a_store_that_wants_requests_for_unassigning_lets_agents_cancel_links() {
            FixtureLedger ledger = sent(JULY);
            ledger.given(policy(Policies.agentUnassign(AgentUnassign.REQUEST)));
            assertThat(rowsOf(undo(ledger)).get(0).outcome()).isEqualTo(UNDONE);
        }

        @Test
        void links_that_outlived_their_time_or_went_to_somebody_else_since_are_left_alone() {
            assertThat(rowsOf(undo(sent(JUNE)))).extracting(BatchRow::code).startsWith(SEAT_NOT_AWAITING);
            FixtureLedger ledger = sent(JULY);
            ledger.given(new RedemptionLinkCancelled(ORDER, 1, List.of(1), List.of(CLEO), null, LONG_AGO));
            ledger.given(SeatFacts.invited(1, ANNA, JULY));
            assertThat(rowsOf(undo(ledger))).extracting(BatchRow::code).containsExactly(SEAT_NOT_AWAITING, null, null);
        }

        @Test
        void a_seat_that_the_actor_may_not_touch_any_more_is_left_alone() {
            Actor granted = new Actor("agent:granted", false, "granted", null);
            LedgerEvent[] start = SeatFacts.with(SeatFacts.paid(), group(GROUP, null));
            FixtureLedger ledger = new FixtureLedger()
                    .given(SeatFacts.world())
                    .given(SeatFacts.placed(SeatRelease.PAID, GROUP, null))
                    .given(start)
                    .given(
                            new AgentGrantedOnGroup(GROUP, "granted", LONG_AGO),
                            new SeatOwnerGroupChanged(ORDER, 1, List.of(1), GROUP, null, SeatState.AVAILABLE, LONG_AGO))
                    .given(SeatFacts.invited(1, CLEO, JULY))
                    .given(recorded(REDEMPTION_LINKS, PER_ROW, row(1, SENT, 1, CLEO)));
            assertThat(rowsOf(undoBy(granted, ledger)))
                    .extracting(BatchRow::code)
                    .containsExactly(SEAT_NOT_AWAITING);
            FixtureLedger assignments = new FixtureLedger()
                    .given(SeatFacts.world())
                    .given(SeatFacts.placed(SeatRelease.PAID, GROUP, null))
                    .given(start)
                    .given(
                            new AgentGrantedOnGroup(GROUP, "granted", LONG_AGO),
                            new SeatOwnerGroupChanged(ORDER, 1, List.of(1), GROUP, null, SeatState.AVAILABLE, LONG_AGO))
                    .given(SeatFacts.held(1, ANNA))
                    .given(recorded(ASSIGNMENTS, PER_ROW, row(1, ASSIGNED, 1, ANNA)));
            assertThat(rowsOf(undoBy(granted, assignments)))
                    .extracting(BatchRow::code)
                    .containsExactly(SEAT_NOT_ASSIGNED);
        }
    }
}
