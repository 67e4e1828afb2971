package io.seatledger.command.enrollment.report;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the LMS's word on one enrollment. */
@RestController
class EnrollmentController {

    /** Where an enrollment stands. */
    record EnrollmentBody(
            @Min(0) long version,
            Instant observedAt,
            EnrollmentPhase phase,
            @Nullable EnrollmentResult result,
            @Min(0) @Max(100) @Nullable Integer completionPercent,
            @Nullable Instant expiresAt)
            implements SelfChecked {
        @Override
        public void check(BiConsumer<String, String> errors) {
            EnrollmentRowBody.checkResult(phase, result, errors);
        }
    }

    /** The report that an enrollment is no more. */
    record Dropped(@Min(0) long version, Instant observedAt) {}

    /** Whether the report was news; a late one is recorded and changes nothing. */
    record Applied(boolean applied) {}

    @Allowed({Role.LMS, Role.STORE_BACKEND})
    @Answered(Applied.class)
    @PutMapping("/v1/enrollments/{courseId}/{learnerId}")
    ResponseEntity<byte[]> put(
            @PathVariable @Id String courseId,
            @PathVariable @Id String learnerId,
            @RequestBody EnrollmentBody body,
            CommandExchange exchange) {
        return send(
                exchange,
                new EnrollmentReport(
                        courseId,
                        learnerId,
                        body.version(),
                        body.observedAt(),
                        body.phase(),
                        body.result(),
                        body.completionPercent(),
                        body.expiresAt()));
    }

    @Allowed({Role.LMS, Role.STORE_BACKEND})
    @Answered(Applied.class)
    @DeleteMapping("/v1/enrollments/{courseId}/{learnerId}")
    ResponseEntity<byte[]> delete(
            @PathVariable @Id String courseId,
            @PathVariable @Id String learnerId,
            @Query Dropped dropped,
            CommandExchange exchange) {
        return send(exchange, EnrollmentReport.dropped(courseId, learnerId, dropped.version(), dropped.observedAt()));
    }

    private static ResponseEntity<byte[]> send(CommandExchange exchange, EnrollmentReport report) {
        return exchange.<ReportedEnrollments>send(
                "ReportEnrollment",
                attempt -> new ReportEnrollments(List.of(report), exchange.acceptedAt()),
                (reported, attempt, decided) -> exchange.answers().ok(200, new Applied(reported.applied() == 1)));
    }
}
