package io.seatledger.command.enrollment;

import static io.seatledger.domain.Facts.AUGUST;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.events.value.EnrollmentPhase.FINISHED;
import static io.seatledger.events.value.EnrollmentPhase.IN_PROGRESS;
import static io.seatledger.events.value.EnrollmentPhase.NOT_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.enrollment.report.ReportEnrollmentsHandler;
import io.seatledger.command.enrollment.report.ReportedEnrollments;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import io.seatledger.events.value.EnrollmentPhase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportEnrollmentsTest {
    private final FixtureLedger ledger = new FixtureLedger();

    private static EnrollmentReport report(String courseId, long version, EnrollmentPhase phase) {
        return EnrollmentReport.enrolled(
                courseId, LEARNER, version, JUNE, new EnrollmentReport.Standing(phase, null, 40, AUGUST));
    }

    private static EnrollmentReported reported(String courseId, long version, EnrollmentPhase phase) {
        return new EnrollmentReported(courseId, LEARNER, version, JUNE, phase, null, 40, AUGUST, JULY);
    }

    private static LateEnrollmentReportRecorded late(long version, long known, EnrollmentPhase phase) {
        return new LateEnrollmentReportRecorded(
                COURSE,
                LEARNER,
                version,
                known,
                JUNE,
                phase,
                null,
                phase == null ? null : 40,
                phase == null ? null : AUGUST,
                JULY);
    }

    private ReportedEnrollments take(EnrollmentReport... rows) {
        Decision<ReportedEnrollments> decision =
                new ReportEnrollmentsHandler().handle(new ReportEnrollments(List.of(rows), "key:lms", JULY), ledger);
        return ((Decision.Accepted<ReportedEnrollments>) decision).result();
    }

    @Test
    void R60_a_first_report_counts_whatever_its_version() {
        assertThat(take(report(COURSE, -3, NOT_STARTED))).isEqualTo(new ReportedEnrollments(1, 0));
        assertThat(ledger.recorded()).containsExactly(reported(COURSE, -3, NOT_STARTED));
    }

    @Test
    void R60_a_newer_report_counts_even_when_its_clock_says_otherwise() {
        ledger.given(new EnrollmentReported(COURSE, LEARNER, 4, AUGUST, NOT_STARTED, null, null, null, JUNE));

        assertThat(take(report(COURSE, 5, IN_PROGRESS))).isEqualTo(new ReportedEnrollments(1, 0));
        assertThat(state().phase()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void R60_an_older_report_is_recorded_as_late_and_changes_nothing() {
        ledger.given(reported(COURSE, 5, IN_PROGRESS));

        assertThat(take(report(COURSE, 4, NOT_STARTED))).isEqualTo(new ReportedEnrollments(0, 1));
        assertThat(ledger.recorded()).containsExactly(late(4, 5, NOT_STARTED));
        assertThat(state().phase()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void R60_the_same_version_with_other_content_is_late() {
        ledger.given(reported(COURSE, 5, IN_PROGRESS));

        assertThat(take(report(COURSE, 5, FINISHED))).isEqualTo(new ReportedEnrollments(0, 1));
        assertThat(ledger.recorded()).containsExactly(late(5, 5, FINISHED));
    }

    @Test
    void R60_the_very_same_report_again_is_applied_already_and_no_event() {
        ledger.given(reported(COURSE, 5, IN_PROGRESS));

        assertThat(take(report(COURSE, 5, IN_PROGRESS))).isEqualTo(new ReportedEnrollments(1, 0));
        assertThat(ledger.recorded()).isEmpty();
    }

    @Test
    void a_dropped_enrollment_is_no_more_until_a_newer_report() {
        ledger.given(reported(COURSE, 5, IN_PROGRESS));
        EnrollmentReport dropped = EnrollmentReport.dropped(COURSE, LEARNER, 6, JUNE);

        take(dropped, dropped);

        assertThat(ledger.recorded()).containsExactly(new EnrollmentDropped(COURSE, LEARNER, 6, JUNE, JULY));
        assertThat(state().factAt(JUNE, COURSE, LEARNER)).isNull();
        take(EnrollmentReport.dropped(COURSE, LEARNER, 2, JUNE), report(COURSE, 7, FINISHED));
        assertThat(ledger.recorded()).contains(late(2, 6, null), reported(COURSE, 7, FINISHED));
    }

    @Test
    void R60_rows_of_one_enrollment_are_taken_in_the_order_given() {
        assertThat(take(
                        report(COURSE, 2, IN_PROGRESS),
                        report(COURSE, 1, NOT_STARTED),
                        report("course-2", 1, NOT_STARTED),
                        report(COURSE, 3, FINISHED)))
                .isEqualTo(new ReportedEnrollments(3, 1));
        assertThat(ledger.recorded())
                .containsExactly(
                        reported(COURSE, 2, IN_PROGRESS),
                        late(1, 2, NOT_STARTED),
                        reported("course-2", 1, NOT_STARTED),
                        reported(COURSE, 3, FINISHED));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED,,true",
        "IN_PROGRESS,,true",
        "FINISHED,,false",
        "IN_PROGRESS,2026-06-01T00:00:00.000001Z,true",
        "IN_PROGRESS,2026-06-01T00:00:00Z,false",
        "NOT_STARTED,2026-05-31T00:00:00Z,false"
    })
    void R61_active_is_not_started_or_in_progress_and_not_expired_at_the_time_looked_at(
            EnrollmentPhase phase, Instant expiresAt, boolean expected) {
        EnrollmentState state = EnrollmentState.EMPTY.evolve(enrollment(phase, null, expiresAt));

        assertThat(state.activeAt(JUNE)).isEqualTo(expected);
        assertThat(state.factAt(JUNE, COURSE, LEARNER).active()).isEqualTo(expected);
    }

    @Test
    void R61_what_was_never_reported_is_not_active() {
        assertThat(EnrollmentState.EMPTY.activeAt(JUNE)).isFalse();
        assertThat(EnrollmentState.EMPTY.factAt(JUNE, COURSE, LEARNER)).isNull();
    }

    private EnrollmentState state() {
        return ledger.read(EnrollmentState.KIND, EnrollmentState.id(COURSE, LEARNER));
    }
}
