package io.seatledger.command.enrollment.report;

import io.seatledger.command.enrollment.report.EnrollmentReport.Standing;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.enrollment.EnrollmentAttemptFailed;
import io.seatledger.events.enrollment.EnrollmentDropRefusalReported;
import io.seatledger.events.enrollment.EnrollmentDropped;
import io.seatledger.events.enrollment.EnrollmentEvent;
import io.seatledger.events.enrollment.EnrollmentReported;
import io.seatledger.events.enrollment.LateEnrollmentReportRecorded;
import java.time.Instant;
import java.util.Objects;
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
        return switch (r.kind()) {
            case ENROLLED -> reported(r, standing(r), acceptedAt);
            case ATTEMPT_FAILED ->
                new EnrollmentAttemptFailed(
                        r.courseId(), r.learnerId(), r.version(), r.observedAt(), r.seatId(), acceptedAt);
            case DROPPED -> new EnrollmentDropped(r.courseId(), r.learnerId(), r.version(), r.observedAt(), acceptedAt);
            case DROP_REFUSED ->
                new EnrollmentDropRefusalReported(
                        r.courseId(),
                        r.learnerId(),
                        r.version(),
                        r.observedAt(),
                        Objects.requireNonNull(r.reason(), "a refusal says why"),
                        acceptedAt);
        };
    }

    private static Standing standing(EnrollmentReport r) {
        return Objects.requireNonNull(r.standing(), "an enrollment stands somewhere");
    }

    private static EnrollmentEvent reported(EnrollmentReport r, Standing standing, Instant acceptedAt) {
        return new EnrollmentReported(
                r.courseId(),
                r.learnerId(),
                r.version(),
                r.observedAt(),
                standing.phase(),
                standing.result(),
                standing.completionPercent(),
                standing.expiresAt(),
                acceptedAt);
    }

    private static EnrollmentEvent late(EnrollmentReport r, EnrollmentState known, Instant acceptedAt) {
        Standing standing = r.standing();
        return new LateEnrollmentReportRecorded(
                r.courseId(),
                r.learnerId(),
                r.version(),
                known.version(),
                r.observedAt(),
                standing == null ? null : standing.phase(),
                standing == null ? null : standing.result(),
                standing == null ? null : standing.completionPercent(),
                standing == null ? null : standing.expiresAt(),
                acceptedAt);
    }
}
