package io.seatledger.command.batch.undo;

import io.seatledger.command.batch.BatchDone;
import io.seatledger.command.batch.BatchState;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.BatchResource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what lists did. */
@RestController
class UndoBatchController {

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(BatchResource.class)
    @Keyed
    @PostMapping("/v1/batches/{batchId}/undo")
    ResponseEntity<byte[]> undo(
            @PathVariable @Id String batchId, @RequestBody ReasonBody body, CommandExchange exchange) {
        return exchange.on(BatchState.KIND, batchId)
                .<BatchDone>send(
                        "UndoBatch",
                        attempt -> {
                            load(batchId, attempt);
                            return new UndoBatch(
                                    batchId, Access.actor(exchange.caller()), body.reason(), exchange.acceptedAt());
                        },
                        (done, attempt, decided) -> exchange.answers().ok(200, done.resource()));
    }

    /** What the decision looks at, with few queries; what a batch did never changes. */
    private static void load(String batchId, Attempt attempt) {
        BatchRecorded batch = attempt.peek(BatchState.KIND, batchId).recorded();
        OrderPlaced placed = batch == null
                ? null
                : attempt.peek(OrderState.KIND, batch.orderId()).placed();
        if (batch == null || placed == null) {
            return;
        }
        String course = placed.lines().get(batch.line() - 1).courseId();
        attempt.preload(
                SeatPoolState.KIND,
                seats(batch.rows())
                        .map(number -> SeatPoolState.id(batch.orderId(), batch.line(), SeatId.poolOf(number)))
                        .distinct()
                        .toList());
        attempt.preload(
                EnrollmentState.KIND,
                batch.rows().stream()
                        .flatMap(row -> Stream.ofNullable(row.learner()))
                        .map(learner -> EnrollmentState.id(course, learner.key()))
                        .distinct()
                        .toList());
    }

    private static Stream<Integer> seats(List<BatchRow> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.seat()));
    }
}
