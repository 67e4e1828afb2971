package io.seatledger.command.simulation;

import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.events.value.SeatState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the LMS says: new and late, of our seats and of enrollments from elsewhere. */
final class LmsMoves {
    private static final List<String> KNOWN = List.of("lea", "lou", "leo", "lux");

    private final Workload draw;
    private long version;

    LmsMoves(Workload draw) {
        this.draw = draw;
    }

    void joinInto(Workload all) {
        all.add(3, this::elsewhere);
        all.add(12, this::ofASeat);
    }

    private Request elsewhere() {
        return report(draw.any(Workload.COURSES), draw.any(KNOWN), null);
    }

    /** About a learner who has a seat; of one whose id only the LMS knows it names the seat, else now and then. */
    private Request ofASeat() {
        Seat seat = draw.seat(SeatState.ASSIGNED);
        if (seat == null || seat.holder == null) {
            return elsewhere();
        }
        String known = seat.holder.learnerId();
        String learner = known == null ? seat.holder.personRef().replace("psn_", "") : known;
        return report(seat.line.courseId, learner, known == null || draw.chance(50) ? seat.id.toString() : null);
    }

    private Request report(String course, String learner, String seatId) {
        long number = Math.max(1, ++version - (draw.chance(15) ? draw.number(1, 40) : 0));
        EnrollmentReport.Kind kind = draw.any(List.of(EnrollmentReport.Kind.values()));
        EnrollmentPhase phase = draw.any(List.of(EnrollmentPhase.values()));
        EnrollmentResult result =
                phase == EnrollmentPhase.FINISHED ? draw.any(List.of(EnrollmentResult.values())) : null;
        boolean ends = draw.chance(30);
        return draw.unkeyed("ReportEnrollments", course + learner + number, (a, at) -> {
            EnrollmentReport.Standing standing =
                    new EnrollmentReport.Standing(phase, result, null, ends ? at.plus(Duration.ofDays(2)) : null);
            EnrollmentReport report = said(kind, course, learner, number, at, standing);
            return new ReportEnrollments(List.of(report.of(seatId)), "key:lms", at);
        });
    }

    private static EnrollmentReport said(
            EnrollmentReport.Kind kind,
            String course,
            String learner,
            long number,
            Instant at,
            EnrollmentReport.Standing standing) {
        return switch (kind) {
            case ENROLLED -> EnrollmentReport.enrolled(course, learner, number, at, standing);
            case ATTEMPT_FAILED -> EnrollmentReport.attemptFailed(course, learner, number, at);
            case DROPPED -> EnrollmentReport.dropped(course, learner, number, at);
            case DROP_REFUSED -> EnrollmentReport.dropRefused(course, learner, number, at, "no");
        };
    }
}
