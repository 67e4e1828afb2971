package io.seatledger.command.enrollment;

import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.command.seat.SeatFacts.paid;
import static io.seatledger.command.seat.SeatFacts.placed;
import static io.seatledger.command.seat.SeatFacts.world;
import static io.seatledger.domain.Facts.COURSE;
import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.command.enrollment.report.ReportEnrollmentsHandler;
import io.seatledger.command.seat.Seat;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.seat.EnrollmentConfirmed;
import io.seatledger.events.seat.EnrollmentFailed;
import io.seatledger.events.seat.EnrollmentGivenUp;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.LearnerRef;
import java.util.List;

/** The LMS reports on learners of a paid order. */
abstract class LmsReports {
    static final String LMS = "key:lms";

    final FixtureLedger ledger =
            new FixtureLedger().given(world()).given(placed()).given(paid());

    List<LedgerEvent> take(EnrollmentReport... rows) {
        int before = ledger.recorded().size();
        new ReportEnrollmentsHandler().handle(new ReportEnrollments(List.of(rows), LMS, JULY), ledger);
        return ledger.recorded().subList(before, ledger.recorded().size());
    }

    static EnrollmentReport enrolling(String learnerId, long version) {
        return EnrollmentReport.enrolled(
                COURSE,
                learnerId,
                version,
                JUNE,
                new EnrollmentReport.Standing(EnrollmentPhase.NOT_STARTED, null, null, null));
    }

    static EnrollmentReport failing(String learnerId, long version) {
        return EnrollmentReport.attemptFailed(COURSE, learnerId, version, JUNE);
    }

    static EnrollmentReported mirrored(String learnerId, long version) {
        return new EnrollmentReported(
                COURSE, learnerId, version, JUNE, EnrollmentPhase.NOT_STARTED, null, null, null, JULY);
    }

    static EnrollmentAttemptFailed attempted(String learnerId, long version, String seatId) {
        return new EnrollmentAttemptFailed(COURSE, learnerId, version, JUNE, seatId, JULY);
    }

    static EnrollmentDropped dropped(long version) {
        return new EnrollmentDropped(COURSE, "anna", version, JUNE, JULY);
    }

    static EnrollmentConfirmed confirmed(LearnerRef learner) {
        return new EnrollmentConfirmed(ORDER, 1, List.of(1), learner, JULY);
    }

    static EnrollmentFailed failed(int attempts) {
        return new EnrollmentFailed(ORDER, 1, List.of(1), ANNA, attempts, JULY);
    }

    static EnrollmentGivenUp givenUp(int attempts) {
        return new EnrollmentGivenUp(ORDER, 1, List.of(1), ANNA, attempts, JULY);
    }

    Seat theSeat() {
        return ledger.read(SeatPoolState.KIND, SeatPoolState.id(ORDER, 1, 1)).seat(1);
    }
}
