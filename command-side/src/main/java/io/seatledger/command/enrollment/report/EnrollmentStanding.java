package io.seatledger.command.enrollment.report;

import io.seatledger.command.enrollment.report.EnrollmentReport.Standing;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the bodies of reports have in common: where an enrollment stands, and how the attempt to make it went.
 *
 * @param phase {@code null} where it may be left out: a failed attempt makes no enrollment, a confirmed one has not begun
 */
record EnrollmentStanding(
        @Nullable EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Nullable Integer completionPercent,
        @Nullable Instant expiresAt,
        @Nullable EnrollmentOutcome outcome) {

    /** A result belongs to a finished enrollment only; a report that says nothing is none. */
    void check(BiConsumer<String, String> errors) {
        if (phase == null && outcome == null) {
            errors.accept("/phase", "must be given unless an outcome is");
        }
        if (phase != EnrollmentPhase.FINISHED && result != null) {
            errors.accept("/result", "must be left out unless the phase is FINISHED");
        }
    }

    EnrollmentReport report(String courseId, String learnerId, long version, Instant observedAt) {
        return outcome == EnrollmentOutcome.FAILED
                ? EnrollmentReport.attemptFailed(courseId, learnerId, version, observedAt)
                : EnrollmentReport.enrolled(courseId, learnerId, version, observedAt, standing());
    }

    private Standing standing() {
        return new Standing(
                Objects.requireNonNullElse(phase, EnrollmentPhase.NOT_STARTED), result, completionPercent, expiresAt);
    }
}
