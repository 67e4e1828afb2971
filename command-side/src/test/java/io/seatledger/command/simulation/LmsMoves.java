package io.seatledger.command.simulation;

import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Duration;
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
        all.add(5, this::report);
    }

    private Request report() {
        String course = draw.any(Workload.COURSES);
        String learner = draw.any(KNOWN);
        long number = Math.max(1, ++version - (draw.chance(20) ? draw.number(1, 40) : 0));
        EnrollmentPhase phase = draw.any(List.of(EnrollmentPhase.values()));
        EnrollmentResult result =
                phase == EnrollmentPhase.FINISHED ? draw.any(List.of(EnrollmentResult.values())) : null;
        boolean dropped = draw.chance(35);
        boolean ends = draw.chance(30);
        return draw.unkeyed("ReportEnrollments", course + learner + number, (a, at) -> {
            EnrollmentReport report = dropped
                    ? EnrollmentReport.dropped(course, learner, number, at)
                    : EnrollmentReport.enrolled(
                            course,
                            learner,
                            number,
                            at,
                            new EnrollmentReport.Standing(
                                    phase, result, null, ends ? at.plus(Duration.ofDays(2)) : null));
            return new ReportEnrollments(List.of(report), "key:lms", at);
        });
    }
}
