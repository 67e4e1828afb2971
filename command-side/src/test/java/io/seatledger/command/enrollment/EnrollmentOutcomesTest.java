package io.seatledger.command.enrollment;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.REQUEST;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.invited;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.released;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.seat;
import static io.seatledger.command.seat.SeatFacts.unassignmentRequested;
import static io.seatledger.command.seat.SeatFacts.waiting;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.enrollment.report.ReportEnrollmentsHandler;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.enrollment.EnrollmentDropRefusalReported;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.request.RequestAccepted;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.UnassignmentRequestClosed;
import io.seatledger.events.value.EnrollmentStatus;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the LMS's word does to seats and orders. */
class EnrollmentOutcomesTest extends LmsReports {
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
}
