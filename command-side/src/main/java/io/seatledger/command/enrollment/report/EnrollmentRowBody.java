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
        @Nullable EnrollmentPhase phase,
        @Nullable EnrollmentResult result,
        @Min(0) @Max(100) @Nullable Integer completionPercent,
        @Nullable Instant expiresAt,
        @Id @Nullable String seatId,
        @Nullable EnrollmentOutcome outcome)
        implements SelfChecked {

    @Override
    public void check(BiConsumer<String, String> errors) {
        standing().check(errors);
    }

    EnrollmentReport toReport() {
        return standing().report(courseId, learnerId, version, observedAt).of(seatId);
    }

    private EnrollmentStanding standing() {
        return new EnrollmentStanding(phase, result, completionPercent, expiresAt, outcome);
    }
}
