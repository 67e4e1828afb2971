package io.seatledger.command.enrollment;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BEN;
import static io.seatledger.command.seat.SeatFacts.CLEO;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.enrolled;
import static io.seatledger.command.seat.SeatFacts.gaveUp;
import static io.seatledger.command.seat.SeatFacts.held;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.returnPending;
import static io.seatledger.command.seat.SeatFacts.seat;
import static io.seatledger.command.seat.SeatFacts.took;
import static io.seatledger.command.seat.SeatFacts.unassigning;
import static io.seatledger.command.seat.SeatFacts.with;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.AGENT;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.enrollment.report.ReportEnrollmentsHandler;
import io.seatledger.events.agent.LiveSeatsReduced;
import io.seatledger.events.enrollment.EnrollmentDropRefusalReported;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import io.seatledger.events.seat.EnrollmentDropRefused;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.SeatState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the LMS's word does to seats that are taken back, and to learners it alone knows by id. */
class EnrollmentDropsTest extends LmsReports {
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
