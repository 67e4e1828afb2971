package io.seatledger.command.enrollment.report;

import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One row of a batch of enrollment reports. */
record EnrollmentRowBody(
        @Id String courseId,
        @Id String learnerId,
        @Min(0) long version,
        Instant observedAt,
        EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Min(0) @Max(100) @Nullable Integer completionPercent,
        @Nullable Instant expiresAt)
        implements SelfChecked {

    @Override
    public void check(BiConsumer<String, String> errors) {
        checkResult(phase, result, errors);
    }

    /** A result belongs to a finished enrollment only. */
    static void checkResult(
            EnrollmentPhase phase, @Nullable EnrollmentResult result, BiConsumer<String, String> errors) {
        if (phase != EnrollmentPhase.FINISHED && result != null) {
            errors.accept("/result", "must be left out unless the phase is FINISHED");
        }
    }

    EnrollmentReport toReport() {
        return new EnrollmentReport(
                courseId, learnerId, version, observedAt, phase, result, completionPercent, expiresAt);
    }
}
