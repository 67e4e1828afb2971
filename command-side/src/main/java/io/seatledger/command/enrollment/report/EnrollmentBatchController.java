package io.seatledger.command.enrollment.report;

import io.seatledger.command.http.CommandExchange;
import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes many enrollment reports as one command. */
@RestController
class EnrollmentBatchController {
    private static final int ROWS_MAX = 10_000;

    /** The reports, in the order in which the LMS made them. */
    record Body(@Size(min = 1, max = ROWS_MAX) List<EnrollmentRowBody> rows) {}

    /** How many were news, how many were late; a batch with a malformed row is refused whole, so none is rejected here. */
    record Reported(int applied, int late, List<FieldError> rejected) {}

    @Allowed({Role.LMS, Role.STORE_BACKEND})
    @PostMapping("/v1/enrollments/batch")
    ResponseEntity<byte[]> report(@RequestBody Body body, CommandExchange exchange) {
        List<EnrollmentReport> reports =
                body.rows().stream().map(EnrollmentRowBody::toReport).toList();
        return exchange.keyed()
                .<ReportedEnrollments>send(
                        "ReportEnrollments",
                        attempt -> new ReportEnrollments(reports, exchange.acceptedAt()),
                        (reported, attempt, decided) -> exchange.answers()
                                .ok(200, new Reported(reported.applied(), reported.late(), List.of())));
    }
}
