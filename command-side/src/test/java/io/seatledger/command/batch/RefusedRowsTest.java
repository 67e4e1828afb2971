package io.seatledger.command.batch;

import static io.seatledger.command.batch.Batches.DORA;
import static io.seatledger.command.batch.Batches.accepted;
import static io.seatledger.command.batch.Batches.assignments;
import static io.seatledger.command.batch.Batches.paidOrder;
import static io.seatledger.command.batch.Batches.refused;
import static io.seatledger.command.batch.Batches.refusedRow;
import static io.seatledger.command.batch.Batches.row;
import static io.seatledger.command.batch.Batches.rows;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.domain.Facts.agentLinked;
import static io.seatledger.domain.Facts.policy;
import static io.seatledger.events.value.BatchMode.ATOMIC;
import static io.seatledger.events.value.BatchMode.PER_ROW;
import static io.seatledger.events.value.RefusalCode.APPROVAL_REQUIRED;
import static io.seatledger.events.value.RefusalCode.IDENTITY_NOT_SEPARATED;
import static io.seatledger.events.value.RefusalCode.LEARNER_ALREADY_HOLDS_SEAT;
import static io.seatledger.events.value.RefusalCode.NOT_ENOUGH_SEATS;
import static io.seatledger.events.value.RefusalCode.ROW_MALFORMED;
import static io.seatledger.events.value.RowOutcome.ASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.batch.assign.AssignSeats;
import io.seatledger.command.batch.assign.AssignSeatsHandler;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.SeatFacts;
import io.seatledger.domain.Policies;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.order.RedeemByChanged;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Reason;
import io.seatledger.resource.BatchResource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows that get no seat, and what an atomic list says of them. */
class RefusedRowsTest {
    private static final LearnerRef AGENT_HERSELF = new LearnerRef(LEARNER, null);

    private static Decision<BatchDone> assign(FixtureLedger ledger, SeatList list) {
        return new AssignSeatsHandler().handle(new AssignSeats(list), ledger);
    }

    private static Decision<BatchDone> assign(FixtureLedger ledger, BatchMode mode, LearnerRef... learners) {
        return assign(ledger, assignments(mode, rows(learners)));
    }

    @Nested
    class WhenRowsCannotHaveASeat {
        @Test
        void R31_a_learner_with_a_seat_of_the_course_elsewhere_is_refused_naming_it() {
            String other = "ord_00000000000000000000000000000002.1.9";
            String otherLine = ORDER + ".2.1";
            FixtureLedger ledger = paidOrder(
                    new LearnerTookSeat(COURSE, "anna", other, LONG_AGO),
                    new LearnerTookSeat(COURSE, "ben", otherLine, LONG_AGO),
                    new LearnerTookSeat(COURSE, "dora", "older than names of seats", LONG_AGO));
            BatchDone done = accepted(assign(ledger, PER_ROW, ANNA, BEN, DORA));
            assertThat(done.rows()).extracting(result -> result.row().code()).containsOnly(LEARNER_ALREADY_HOLDS_SEAT);
            assertThat(done.rows().get(0).message()).contains(other);
            assertThat(done.rows().get(1).message()).contains(otherLine);
        }

        @Test
        void R31_an_enrollment_from_elsewhere_needs_an_approval_that_lists_cannot_wait_for() {
            FixtureLedger ledger = paidOrder(SeatFacts.reported(ANNA, EnrollmentPhase.IN_PROGRESS));
            assertThat(accepted(assign(ledger, PER_ROW, ANNA, BEN)).rows())
                    .extracting(result -> result.row())
                    .containsExactly(refusedRow(1, APPROVAL_REQUIRED, ANNA), row(2, ASSIGNED, 1, BEN));
        }

        @Test
        void R13_the_agents_own_learner_identity_is_refused_where_the_store_forbids_it() {
            FixtureLedger ledger = paidOrder(agentLinked(), policy(Policies.separation(IdentitySeparation.FORBID)));
            refused(assign(ledger, ATOMIC, AGENT_HERSELF), IDENTITY_NOT_SEPARATED);
        }

        @Test
        void R13_elsewhere_it_passes_with_a_warning() {
            FixtureLedger ledger = paidOrder(agentLinked());
            BatchDone done = accepted(assign(ledger, ATOMIC, AGENT_HERSELF));
            assertThat(done.rows().get(0).row()).isEqualTo(row(1, ASSIGNED, 1, AGENT_HERSELF));
            assertThat(done.rows().get(0).message()).contains("separate account");
        }

        @Test
        void a_row_that_cannot_be_read_says_what_is_wrong_and_stops_no_other() {
            List<ListedRow> rows =
                    List.of(ListedRow.malformed(1, "email is required"), ListedRow.of(2, SeatFacts.resolved(ANNA)));
            BatchDone done = accepted(assign(paidOrder(), assignments(PER_ROW, rows)));
            assertThat(done.rows())
                    .extracting(result -> result.row())
                    .containsExactly(refusedRow(1, ROW_MALFORMED, null), row(2, ASSIGNED, 1, ANNA));
            assertThat(done.rows().get(0).message()).contains("email is required");
        }

        @Test
        void a_repeat_of_a_refused_row_counts_once_and_has_no_seat() {
            FixtureLedger ledger = paidOrder(SeatFacts.reported(ANNA, EnrollmentPhase.IN_PROGRESS));
            BatchResource resource =
                    accepted(assign(ledger, PER_ROW, ANNA, ANNA)).resource();
            assertThat(resource.refused()).isEqualTo(1);
            assertThat(resource.unchanged()).isEqualTo(1);
            assertThat(resource.rows().get(1).seatId()).isNull();
        }

        @Test
        void R38_an_atomic_list_is_refused_whole_with_every_reason_of_every_row() {
            FixtureLedger ledger = paidOrder(
                    agentLinked(),
                    policy(Policies.separation(IdentitySeparation.FORBID)),
                    new EnrollmentReported(
                            COURSE, LEARNER, 1, LONG_AGO, EnrollmentPhase.IN_PROGRESS, null, null, null, JUNE),
                    SeatFacts.reported(ANNA, EnrollmentPhase.FINISHED));
            Decision<BatchDone> decision = assign(ledger, ATOMIC, BEN, AGENT_HERSELF, ANNA);
            refused(decision, IDENTITY_NOT_SEPARATED, APPROVAL_REQUIRED, APPROVAL_REQUIRED);
            assertThat(((Decision.Refused<BatchDone>) decision).reasons())
                    .extracting(reason -> reason.facts().get("row"))
                    .containsExactly(2, 2, 3);
            assertThat(ledger.recorded()).isEmpty();
        }
    }

    @Nested
    class WhenSeatsRunOut {
        private final LearnerRef[] six = {ANNA, BEN, CLEO, DORA, new LearnerRef("e", null), new LearnerRef("f", null)};

        @Test
        void R38_an_atomic_list_says_once_how_many_are_needed_and_available() {
            FixtureLedger ledger = paidOrder();
            Decision<BatchDone> decision = assign(ledger, ATOMIC, six);
            refused(decision, NOT_ENOUGH_SEATS);
            Reason reason = ((Decision.Refused<BatchDone>) decision).reasons().get(0);
            assertThat(reason.facts()).containsOnly(Map.entry("needed", 6), Map.entry("available", 5));
            assertThat(ledger.recorded()).isEmpty();
        }

        @Test
        void R38_by_rows_the_last_ones_are_refused() {
            BatchDone done = accepted(assign(paidOrder(), PER_ROW, six));
            assertThat(done.rows().get(4).row().outcome()).isEqualTo(ASSIGNED);
            assertThat(done.rows().get(5).row()).isEqualTo(refusedRow(6, NOT_ENOUGH_SEATS, six[5]));
            assertThat(done.resource().assigned()).isEqualTo(5);
        }

        @Test
        void seats_of_a_line_past_its_redeem_by_date_are_none() {
            FixtureLedger ledger = paidOrder(new RedeemByChanged(ORDER, null, LocalDate.parse("2026-05-31"), LONG_AGO));
            refused(assign(ledger, ATOMIC, ANNA), NOT_ENOUGH_SEATS);
        }
    }
}
