package io.seatledger.command.enrollment.report;

import io.seatledger.command.enrollment.EnrollmentState;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentEvent;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import java.time.Instant;
import java.util.Optional;

/**
 * R60: a report of a higher version than the known one counts; any other is recorded as late and changes nothing. The
 * LMS's version decides, not its clock. The very report that is known already is no event.
 */
public final class EnrollmentReportPolicy {
    private EnrollmentReportPolicy() {}

    /** The event to record, empty when exactly this is known already. */
    public static Optional<EnrollmentEvent> decide(EnrollmentReport report, EnrollmentState known, Instant acceptedAt) {
        EnrollmentEvent asReported = applied(report, acceptedAt);
        if (!known.known() || report.version() > known.version()) {
            return Optional.of(asReported);
        }
        return known.evolve(asReported).equals(known) ? Optional.empty() : Optional.of(late(report, known, acceptedAt));
    }

    private static EnrollmentEvent applied(EnrollmentReport r, Instant acceptedAt) {
        return r.phase() == null
                ? new EnrollmentDropped(r.courseId(), r.learnerId(), r.version(), r.observedAt(), acceptedAt)
                : new EnrollmentReported(
                        r.courseId(),
                        r.learnerId(),
                        r.version(),
                        r.observedAt(),
                        r.phase(),
                        r.result(),
                        r.completionPercent(),
                        r.expiresAt(),
                        acceptedAt);
    }

    private static EnrollmentEvent late(EnrollmentReport r, EnrollmentState known, Instant acceptedAt) {
        return new LateEnrollmentReportRecorded(
                r.courseId(),
                r.learnerId(),
                r.version(),
                known.version(),
                r.observedAt(),
                r.phase(),
                r.result(),
                r.completionPercent(),
                r.expiresAt(),
                acceptedAt);
    }
}
