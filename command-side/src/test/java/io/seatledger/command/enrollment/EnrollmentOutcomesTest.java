package io.seatledger.command.enrollment;

import static io.seatledger.command.Facts.AGENT;
import static io.seatledger.command.Facts.COURSE;
import static io.seatledger.command.Facts.JULY;
import static io.seatledger.command.Facts.JUNE;
import static io.seatledger.command.Facts.LONG_AGO;
import static io.seatledger.command.Facts.PRODUCT;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.seat;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.unassigning;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.enrollment.report.ReportEnrollmentsHandler;
import io.seatledger.command.seat.Seat;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.EnrollmentDropRefusalReported;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentDropRefused;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.EnrollmentGivenUp;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the LMS's word does to seats and orders. */
class EnrollmentOutcomesTest {
    private static final String LMS = "key:lms";

    private final FixtureLedger ledger =
            new FixtureLedger().given(world()).given(placed()).given(paid());

    private List<LedgerEvent> take(EnrollmentReport... rows) {
        int before = ledger.recorded().size();
        new ReportEnrollmentsHandler().handle(new ReportEnrollments(List.of(rows), LMS, JULY), ledger);
        return ledger.recorded().subList(before, ledger.recorded().size());
    }

    private static EnrollmentReport enrolling(String learnerId, long version) {
        return EnrollmentReport.enrolled(
                COURSE,
                learnerId,
                version,
                JUNE,
                new EnrollmentReport.Standing(EnrollmentPhase.NOT_STARTED, null, null, null));
    }

    private static EnrollmentReport failing(String learnerId, long version) {
        return EnrollmentReport.attemptFailed(COURSE, learnerId, version, JUNE);
    }

    private static EnrollmentReported mirrored(String learnerId, long version) {
        return new EnrollmentReported(
                COURSE, learnerId, version, JUNE, EnrollmentPhase.NOT_STARTED, null, null, null, JULY);
    }

    private static EnrollmentAttemptFailed attempted(String learnerId, long version, String seatId) {
        return new EnrollmentAttemptFailed(COURSE, learnerId, version, JUNE, seatId, JULY);
    }

    private static EnrollmentDropped dropped(long version) {
        return new EnrollmentDropped(COURSE, "anna", version, JUNE, JULY);
    }

    private static EnrollmentConfirmed confirmed(LearnerRef learner) {
        return new EnrollmentConfirmed(ORDER, 1, List.of(1), learner, JULY);
    }

    private static EnrollmentFailed failed(int attempts) {
        return new EnrollmentFailed(ORDER, 1, List.of(1), ANNA, attempts, JULY);
    }

    private static EnrollmentGivenUp givenUp(int attempts) {
        return new EnrollmentGivenUp(ORDER, 1, List.of(1), ANNA, attempts, JULY);
    }

    private Seat theSeat() {
        return ledger.read(SeatPoolState.KIND, SeatPoolState.id(ORDER, 1, 1)).seat(1);
    }

    @Nested
    class ASeatThatWaitsForTheLMS {
        @Test
        void is_confirmed_by_an_enrollment() {
            ledger.given(held(1, ANNA));

            assertThat(take(enrolling("anna", 1))).containsExactly(mirrored("anna", 1), confirmed(ANNA));
            assertThat(theSeat().hold().enrollment()).isEqualTo(EnrollmentStatus.CONFIRMED);
        }

        @Test
        void is_confirmed_when_the_report_names_it() {
            ledger.given(held(1, ANNA));

            assertThat(take(enrolling("anna", 1).of(seat(1).toString()))).contains(confirmed(ANNA));
        }

        @Test
        void is_not_confirmed_by_a_report_that_names_another() {
            ledger.given(held(1, ANNA));

            assertThat(take(enrolling("anna", 1).of(seat(2).toString()))).containsExactly(mirrored("anna", 1));
            assertThat(take(enrolling("anna", 2).of("no-seat"))).containsExactly(mirrored("anna", 2));
        }

        @Test
        void is_confirmed_once() {
            ledger.given(enrolled(1, ANNA));

            assertThat(take(enrolling("anna", 2))).containsExactly(mirrored("anna", 2));
            assertThat(take(failing("anna", 3))).containsExactly(attempted("anna", 3, null));
        }

        @Test
        void R60_is_not_confirmed_by_a_late_report() {
            ledger.given(held(1, ANNA)).given(attempted("anna", 5, null));

            assertThat(take(enrolling("anna", 4))).singleElement().isInstanceOf(LateEnrollmentReportRecorded.class);
            assertThat(take(failing("anna", 4))).singleElement().isInstanceOf(LateEnrollmentReportRecorded.class);
        }

        @Test
        void fails_and_waits_for_the_next_attempt() {
            ledger.given(held(1, ANNA));

            assertThat(take(failing("anna", 1).of(seat(1).toString())))
                    .containsExactly(attempted("anna", 1, seat(1).toString()), failed(1));
            assertThat(theSeat().hold().enrollment()).isEqualTo(EnrollmentStatus.FAILED);
            assertThat(take(enrolling("anna", 2))).contains(confirmed(ANNA));
        }

        @Test
        void is_given_up_with_the_fifth_attempt() {
            ledger.given(held(1, ANNA));

            assertThat(take(failing("anna", 1), failing("anna", 2), failing("anna", 3), failing("anna", 4)))
                    .endsWith(failed(4));
            assertThat(take(failing("anna", 5)))
                    .containsExactly(attempted("anna", 5, null), givenUp(5), gaveUp(ANNA, 1, JULY));
            assertThat(theSeat().state()).isNull();
            assertThat(take(failing("anna", 6))).containsExactly(attempted("anna", 6, null));
        }

        @Test
        void the_same_failure_told_twice_counts_once() {
            ledger.given(held(1, ANNA));

            assertThat(take(failing("anna", 1), failing("anna", 1)))
                    .containsExactly(attempted("anna", 1, null), failed(1));
        }

        @Test
        void R34_given_up_accepts_the_request_to_take_it_back() {
            ledger.given(with(held(1, ANNA), unassignmentRequested(1)))
                    .given(new EnrollmentFailed(ORDER, 1, List.of(1), ANNA, 4, LONG_AGO));

            assertThat(take(failing("anna", 5)))
                    .containsExactly(
                            attempted("anna", 5, null),
                            new UnassignmentRequestClosed(ORDER, 1, List.of(1), REQUEST, JULY),
                            new RequestAccepted(REQUEST, LMS, null, JULY),
                            givenUp(5),
                            gaveUp(ANNA, 1, JULY));
        }

        @Test
        void is_not_given_up_while_it_is_being_returned() {
            ledger.given(held(1, ANNA))
                    .given(
                            new EnrollmentFailed(ORDER, 1, List.of(1), ANNA, 4, LONG_AGO),
                            returnPending(1, SeatState.ASSIGNED));

            assertThat(take(failing("anna", 5))).containsExactly(attempted("anna", 5, null), failed(5));
        }
    }

    @Nested
    class ASeatThatDoesNotWait {
        @Test
        void for_the_LMS_but_for_approval_is_left_alone() {
            ledger.given(waiting(1, ANNA));

            assertThat(take(enrolling("anna", 1))).containsExactly(mirrored("anna", 1));
            assertThat(take(failing("anna", 2))).containsExactly(attempted("anna", 2, null));
        }

        @Test
        void for_a_drop_is_left_alone() {
            ledger.given(enrolled(1, ANNA));

            assertThat(take(EnrollmentReport.dropped(COURSE, "anna", 1, JUNE))).containsExactly(dropped(1));
            assertThat(take(EnrollmentReport.dropRefused(COURSE, "anna", 2, JUNE, "exam")))
                    .containsExactly(new EnrollmentDropRefusalReported(COURSE, "anna", 2, JUNE, "exam", JULY));
        }

        @Test
        void because_it_is_only_offered_by_a_link_is_left_alone() {
            ledger.given(invited(1, ANNA, null));

            assertThat(take(enrolling("anna", 1))).containsExactly(mirrored("anna", 1));
        }
    }

    @Nested
    class ASeatThatIsTakenBack {
        @Test
        void R35_is_free_when_the_enrollment_is_dropped() {
            ledger.given(unassigning(1, ANNA));

            assertThat(take(EnrollmentReport.dropped(COURSE, "anna", 1, JUNE)))
                    .containsExactly(
                            dropped(1),
                            new SeatUnassigned(
                                    ORDER, 1, List.of(1), List.of(ANNA), "The LMS dropped the enrollment.", JULY),
                            gaveUp(ANNA, 1, JULY));
        }

        @Test
        void R35_stays_assigned_when_the_LMS_refuses() {
            ledger.given(unassigning(1, ANNA));

            assertThat(take(EnrollmentReport.dropRefused(COURSE, "anna", 1, JUNE, "exam")))
                    .containsExactly(
                            new EnrollmentDropRefusalReported(COURSE, "anna", 1, JUNE, "exam", JULY),
                            new EnrollmentDropRefused(ORDER, 1, List.of(1), ANNA, "exam", JULY));
            assertThat(theSeat().state()).isEqualTo(SeatState.ASSIGNED);
            assertThat(theSeat().hold().unassigning()).isFalse();
        }

        @Test
        void R60_stays_as_it_is_when_the_report_is_late() {
            ledger.given(unassigning(1, ANNA)).given(dropped(7));

            assertThat(take(EnrollmentReport.dropped(COURSE, "anna", 6, JUNE)))
                    .singleElement()
                    .isInstanceOf(LateEnrollmentReportRecorded.class);
        }

        @Test
        void is_not_freed_while_it_is_being_returned() {
            ledger.given(with(unassigning(1, ANNA), returnPending(1, SeatState.ASSIGNED)));

            assertThat(take(EnrollmentReport.dropped(COURSE, "anna", 1, JUNE))).containsExactly(dropped(1));
        }
    }

    @Nested
    class ASeatWhoseLearnerIsKnownByAddressOnly {
        private final LearnerRef known = new LearnerRef("cleo", "person-cleo");

        @Test
        void R31_is_found_by_its_name_and_claimed_under_both_keys() {
            ledger.given(held(1, CLEO));

            assertThat(take(enrolling("cleo", 1).of(seat(1).toString())))
                    .containsExactly(mirrored("cleo", 1), confirmed(known), took(known, 1, JULY));
            assertThat(theSeat().hold().learner()).isEqualTo(known);
            assertThat(theSeat().hold().keys()).containsExactly("person-cleo", "cleo");
            assertThat(take(enrolling("cleo", 2))).containsExactly(mirrored("cleo", 2));
        }

        @Test
        void fails_under_the_LMSs_id_too() {
            ledger.given(held(1, CLEO));

            assertThat(take(failing("cleo", 1).of(seat(1).toString())))
                    .contains(new EnrollmentFailed(ORDER, 1, List.of(1), CLEO, 1, JULY));
        }

        @Test
        void is_not_found_without_its_name() {
            ledger.given(held(1, CLEO));

            assertThat(take(enrolling("cleo", 1))).containsExactly(mirrored("cleo", 1));
        }

        @Test
        void is_not_somebodys_who_has_another() {
            ledger.given(with(held(1, CLEO), enrolled(2, BEN)));

            assertThat(take(enrolling("ben", 1).of(seat(1).toString()))).containsExactly(mirrored("ben", 1));
        }

        @Test
        void is_not_found_for_another_course() {
            ledger.given(held(1, CLEO));

            assertThat(take(EnrollmentReport.enrolled(
                                    "course-2",
                                    "cleo",
                                    1,
                                    JUNE,
                                    new EnrollmentReport.Standing(EnrollmentPhase.NOT_STARTED, null, null, null))
                            .of(seat(1).toString())))
                    .hasSize(1);
        }

        @Test
        void is_not_found_where_somebody_else_is_known_by_id() {
            ledger.given(held(1, ANNA));

            assertThat(take(enrolling("cleo", 1).of(seat(1).toString()))).containsExactly(mirrored("cleo", 1));
        }

        @Test
        void R35_is_free_when_the_enrollment_is_dropped_under_both_keys() {
            ledger.given(held(1, CLEO));
            take(enrolling("cleo", 1).of(seat(1).toString()));
            ledger.given(new EnrollmentDropRequested(ORDER, 1, List.of(1), List.of(known), "left", JUNE));

            assertThat(take(EnrollmentReport.dropped(COURSE, "cleo", 2, JUNE)))
                    .contains(gaveUp(CLEO, 1, JULY), gaveUp(known, 1, JULY));
        }
    }

    @Nested
    class AnOrderThatWasPaidWithSeatsInProcess {
        private final FixtureLedger early = new FixtureLedger()
                .given(world())
                .given(placed(SeatRelease.PLACED, null, null), released())
                .given(with(held(1, ANNA), held(2, BEN)))
                .given(new OrderMarkedPaid(ORDER, "po-1", 500, "USD", LONG_AGO));

        private List<LedgerEvent> takeEarly(EnrollmentReport... rows) {
            int before = early.recorded().size();
            new ReportEnrollmentsHandler().handle(new ReportEnrollments(List.of(rows), LMS, JULY), early);
            return early.recorded().subList(before, early.recorded().size());
        }

        @Test
        void is_complete_with_the_last_of_them() {
            assertThat(takeEarly(enrolling("anna", 1))).doesNotHaveAnyElementsOfTypes(OrderCompleted.class);
            assertThat(takeEarly(enrolling("ben", 1))).endsWith(new OrderCompleted(ORDER, JULY));
        }

        @Test
        void is_complete_once_when_one_list_settles_them_all() {
            assertThat(takeEarly(enrolling("anna", 1), enrolling("ben", 1)))
                    .filteredOn(OrderCompleted.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void stays_complete() {
            takeEarly(enrolling("anna", 1), enrolling("ben", 1));
            early.given(held(3, CLEO));

            assertThat(takeEarly(enrolling("cleo", 1).of(seat(3).toString())))
                    .doesNotHaveAnyElementsOfTypes(OrderCompleted.class);
        }
    }

    @Test
    void a_seat_freed_after_its_redeem_by_date_expires_with_that() {
        FixtureLedger late = new FixtureLedger()
                .given(world())
                .given(placed(SeatRelease.PAID, null, LocalDate.parse("2026-06-30")))
                .given(paid())
                .given(unassigning(1, ANNA));

        new ReportEnrollmentsHandler()
                .handle(
                        new ReportEnrollments(List.of(EnrollmentReport.dropped(COURSE, "anna", 1, JUNE)), LMS, JULY),
                        late);
        assertThat(late.recorded())
                .endsWith(
                        new SeatExpired(ORDER, 1, List.of(1), JULY),
                        new LiveSeatsReduced(AGENT, ORDER, 1, PRODUCT, 1, JULY));
    }
}
