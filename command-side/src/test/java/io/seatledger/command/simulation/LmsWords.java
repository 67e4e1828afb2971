package io.seatledger.command.simulation;

import io.seatledger.command.dispatch.FinalAnswer;
import io.seatledger.command.enrollment.report.EnrollmentReport;
import io.seatledger.command.enrollment.report.ReportEnrollments;
import io.seatledger.events.value.EnrollmentPhase;
import java.util.List;

/** What the LMS says of the learners of a scene. */
final class LmsWords {
    private static final String COURSE = "course-1";
    private static final int ATTEMPTS = 5;

    private final Simulation world;
    private long version;

    LmsWords(Simulation world) {
        this.world = world;
    }

    FinalAnswer enrolled(String learnerId) {
        return says(EnrollmentReport.enrolled(
                COURSE,
                learnerId,
                ++version,
                world.now(),
                new EnrollmentReport.Standing(EnrollmentPhase.IN_PROGRESS, null, null, null)));
    }

    FinalAnswer dropped(String learnerId) {
        return says(EnrollmentReport.dropped(COURSE, learnerId, ++version, world.now()));
    }

    /** The last of as many failed attempts as it takes. */
    FinalAnswer givesUp(String learnerId) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            fails(learnerId);
        }
        return fails(learnerId);
    }

    private FinalAnswer fails(String learnerId) {
        return says(EnrollmentReport.attemptFailed(COURSE, learnerId, ++version, world.now()));
    }

    private FinalAnswer says(EnrollmentReport report) {
        return world.calmly(new ReportEnrollments(List.of(report), "key:lms", world.now()));
    }
}
