package io.seatledger.command.batch.assign;

import io.seatledger.command.batch.BatchDone;
import io.seatledger.command.batch.ListMode;
import io.seatledger.command.batch.SeatList;
import io.seatledger.command.batch.SeatLists;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.person.LearnerBody;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import io.seatledger.platform.csv.CsvBody;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.json.Lenient;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.Query;
import io.seatledger.resource.BatchResource;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Assigns seats by lists, in JSON or in CSV. */
@RestController
class AssignSeatsController {
    private static final String ROUTE = "/v1/orders/{orderId}/lines/{line}/assignments";

    private final SeatLists lists;
    private final Ids ids;

    AssignSeatsController(SeatLists lists, Ids ids) {
        this.lists = lists;
        this.ids = ids;
    }

    /** A row that cannot be read makes an {@code ATOMIC} list malformed; of a {@code PER_ROW} one only that row is refused. */
    record AssignmentsBody(
            BatchMode mode,
            @Size(min = 1, max = SeatList.ROWS_MAX) List<Lenient<LearnerBody>> learners) {}

    /** What a body in CSV has no place for. */
    record AssignmentsQuery(@Nullable BatchMode mode) {}

    /** A line of an order. */
    private record Target(String orderId, int line) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(BatchResource.class)
    @Keyed
    @PostMapping(ROUTE)
    ResponseEntity<byte[]> assign(
            @PathVariable String orderId,
            @PathVariable int line,
            @RequestBody AssignmentsBody body,
            CommandExchange exchange) {
        return assign(new Target(orderId, line), body.mode(), BodyRow.of("learners", body.learners()), exchange);
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(BatchResource.class)
    @Keyed
    @PostMapping(path = ROUTE, consumes = "text/csv")
    ResponseEntity<byte[]> assign(
            @PathVariable String orderId,
            @PathVariable int line,
            @Query AssignmentsQuery query,
            @RequestBody CsvBody body,
            CommandExchange exchange) {
        BatchMode mode = ListMode.required(query.mode());
        return assign(new Target(orderId, line), mode, body.rows(LearnerBody.class, SeatList.ROWS_MAX), exchange);
    }

    private ResponseEntity<byte[]> assign(
            Target target, BatchMode mode, List<BodyRow<LearnerBody>> rows, CommandExchange exchange) {
        ListMode.check(mode, rows);
        SeatList heading = new SeatList(
                ids.batch(),
                BatchKind.ASSIGNMENTS,
                mode,
                target.orderId(),
                target.line(),
                Access.actor(exchange.caller()),
                List.of(),
                exchange.acceptedAt());
        return exchange.on(OrderState.KIND, target.orderId())
                .<BatchDone>send(
                        "AssignSeats",
                        attempt -> new AssignSeats(lists.prepare(heading, rows, learner -> false, attempt)),
                        (done, attempt, decided) -> exchange.answers().ok(200, done.resource()));
    }
}
