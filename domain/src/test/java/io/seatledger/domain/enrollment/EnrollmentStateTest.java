package io.seatledger.domain.enrollment;

import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LEARNER;
import static io.seatledger.domain.Facts.active;
import static io.seatledger.domain.Facts.enrollment;
import static io.seatledger.events.value.EnrollmentPhase.FINISHED;
import static io.seatledger.events.value.EnrollmentPhase.IN_PROGRESS;
import static io.seatledger.events.value.EnrollmentResult.PASSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.EnrollmentDropRefusalReported;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import io.seatledger.events.enrollment.LearnerGaveUpSeat;
import io.seatledger.events.enrollment.LearnerTookSeat;
import io.seatledger.events.value.EnrollmentFact;
import org.junit.jupiter.api.Test;

class EnrollmentStateTest {
    private final EnrollmentState known = EnrollmentState.EMPTY.evolve(active());

    @Test
    void R61_is_active_before_it_expires_and_is_finished() {
        EnrollmentState untilJuly = EnrollmentState.EMPTY.evolve(enrollment(IN_PROGRESS, null, JULY));

        assertThat(EnrollmentState.EMPTY.activeAt(JUNE)).isFalse();
        assertThat(known.activeAt(JULY)).isTrue();
        assertThat(untilJuly.activeAt(JULY.minusNanos(1_000))).isTrue();
        assertThat(untilJuly.activeAt(JULY)).isFalse();
        assertThat(EnrollmentState.EMPTY
                        .evolve(enrollment(FINISHED, PASSING, null))
                        .activeAt(JUNE))
                .isFalse();
    }

    @Test
    void a_dropped_enrollment_is_no_fact_to_decide_on() {
        EnrollmentState dropped = known.evolve(new EnrollmentDropped(COURSE, LEARNER, 2, JUNE, JUNE));

        assertThat(known.factAt(JUNE, COURSE, LEARNER))
                .isEqualTo(new EnrollmentFact(COURSE, LEARNER, IN_PROGRESS, null, null, true, 1));
        assertThat(dropped.factAt(JUNE, COURSE, LEARNER)).isNull();
        assertThat(dropped.version()).isEqualTo(2);
    }

    @Test
    void R60_failures_are_heard_and_a_late_report_changes_nothing() {
        EnrollmentState heard = known.evolve(new EnrollmentAttemptFailed(COURSE, LEARNER, 2, JUNE, null, JUNE))
                .evolve(new EnrollmentDropRefusalReported(COURSE, LEARNER, 3, JULY, "has begun", JULY));

        assertThat(heard.version()).isEqualTo(3);
        assertThat(heard.observedAt()).isEqualTo(JULY);
        assertThat(heard.phase()).isEqualTo(IN_PROGRESS);
        assertThat(heard.evolve(new LateEnrollmentReportRecorded(
                        COURSE, LEARNER, 1, 3, JUNE, FINISHED, PASSING, null, null, JULY)))
                .isEqualTo(heard);
    }

    @Test
    void it_knows_which_of_our_seats_it_rests_on() {
        EnrollmentState taken = known.evolve(new LearnerTookSeat(COURSE, LEARNER, "ord_1.1.1", JUNE));

        assertThat(taken.seatId()).isEqualTo("ord_1.1.1");
        assertThat(taken.evolve(new LearnerGaveUpSeat(COURSE, LEARNER, "ord_1.1.1", JUNE))
                        .seatId())
                .isNull();
    }

    @Test
    void its_stream_is_named_by_course_and_learner() {
        assertThat(EnrollmentState.id(COURSE, LEARNER)).isEqualTo("course-101:learner-7");
    }
}
