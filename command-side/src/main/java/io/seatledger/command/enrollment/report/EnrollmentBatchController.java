package io.seatledger.command.enrollment.report;

import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.FieldError;
import io.seatledger.platform.json.Lenient;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes many enrollment reports as one command. */
@RestController
class EnrollmentBatchController {
    private static final int ROWS_MAX = 10_000;

    /** The reports, in the order in which the LMS made them. */
    record EnrollmentBatchBody(
            @Size(min = 1, max = ROWS_MAX) List<Lenient<EnrollmentRowBody>> rows) {}

    /** How many were news, how many were late, and which rows could not be read; these change nothing. */
    record Reported(int applied, int late, List<RejectedRow> rejected) {}

    /** A malformed row, from 1, and everything wrong with it. */
    record RejectedRow(int row, List<FieldError> errors) {}

    @Allowed({Role.LMS, Role.STORE_BACKEND})
    @Answered(Reported.class)
    @Keyed
    @PostMapping("/v1/enrollments/batch")
    ResponseEntity<byte[]> report(@RequestBody EnrollmentBatchBody body, CommandExchange exchange) {
        List<EnrollmentReport> reports = body.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.value()))
                .map(EnrollmentRowBody::toReport)
                .toList();
        List<RejectedRow> rejected = rejected(body.rows());
        return exchange.<ReportedEnrollments>send(
                "ReportEnrollments",
                attempt -> {
                    preload(reports, attempt);
                    return new ReportEnrollments(
                            reports, Access.actor(exchange.caller()).name(), exchange.acceptedAt());
                },
                (reported, attempt, decided) ->
                        exchange.answers().ok(200, new Reported(reported.applied(), reported.late(), rejected)));
    }

    /** Makes ready what the handler will look at: enrollments, then the seats and orders that these lead to. */
    private static void preload(List<EnrollmentReport> reports, Attempt attempt) {
        attempt.preload(EnrollmentState.KIND, idsOf(reports));
        List<SeatId> seats = reports.stream()
                .flatMap(report -> Stream.ofNullable(ReportedSeat.nameOf(
                        report,
                        attempt.peek(EnrollmentState.KIND, EnrollmentState.id(report.courseId(), report.learnerId())))))
                .toList();
        attempt.preload(
                SeatPoolState.KIND,
                seats.stream()
                        .map(seat -> SeatPoolState.id(seat.orderId(), seat.line(), seat.pool()))
                        .collect(Collectors.toSet()));
        attempt.preload(OrderState.KIND, seats.stream().map(SeatId::orderId).collect(Collectors.toSet()));
    }

    private static List<String> idsOf(List<EnrollmentReport> reports) {
        return reports.stream()
                .map(report -> EnrollmentState.id(report.courseId(), report.learnerId()))
                .toList();
    }

    private static List<RejectedRow> rejected(List<Lenient<EnrollmentRowBody>> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).value() == null)
                .mapToObj(i -> new RejectedRow(i + 1, rows.get(i).errors()))
                .toList();
    }
}
