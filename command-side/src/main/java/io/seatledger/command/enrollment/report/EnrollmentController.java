package io.seatledger.command.enrollment.report;

import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.events.value.EnrollmentPhase;
import io.seatledger.events.value.EnrollmentResult;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Text;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the LMS's word on one enrollment. */
@RestController
class EnrollmentController {

    /** Where an enrollment stands, and how the attempt to make it for a seat went. */
    record EnrollmentBody(
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

        EnrollmentStanding standing() {
            return new EnrollmentStanding(phase, result, completionPercent, expiresAt, outcome);
        }
    }

    /** The report that an enrollment is kept although it was to be dropped. */
    record DropRefusedBody(
            @Min(0) long version,
            Instant observedAt,
            @Text(max = Text.MESSAGE_MAX) String reason) {}

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
                body.standing()
                        .report(courseId, learnerId, body.version(), body.observedAt())
                        .of(body.seatId()));
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

    @Allowed({Role.LMS, Role.STORE_BACKEND})
    @Answered(Applied.class)
    @PostMapping("/v1/enrollments/{courseId}/{learnerId}/drop-refused")
    ResponseEntity<byte[]> dropRefused(
            @PathVariable @Id String courseId,
            @PathVariable @Id String learnerId,
            @RequestBody DropRefusedBody body,
            CommandExchange exchange) {
        return send(
                exchange,
                EnrollmentReport.dropRefused(courseId, learnerId, body.version(), body.observedAt(), body.reason()));
    }

    private static ResponseEntity<byte[]> send(CommandExchange exchange, EnrollmentReport report) {
        return exchange.<ReportedEnrollments>send(
                "ReportEnrollment",
                attempt -> new ReportEnrollments(
                        List.of(report), Access.actor(exchange.caller()).name(), exchange.acceptedAt()),
                (reported, attempt, decided) -> exchange.answers().ok(200, new Applied(reported.applied() == 1)));
    }
}
