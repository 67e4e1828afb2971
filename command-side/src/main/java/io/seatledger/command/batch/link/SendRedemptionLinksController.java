package io.seatledger.command.batch.link;

import io.seatledger.command.batch.BatchDone;
import io.seatledger.command.batch.ListMode;
import io.seatledger.command.batch.SeatList;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import io.seatledger.platform.csv.CsvBody;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.BodyRow;
import io.seatledger.platform.json.Lenient;
import io.seatledger.platform.json.Text;
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

/** Invites people to seats by lists, in JSON or in CSV. */
@RestController
class SendRedemptionLinksController {
    private static final String ROUTE = "/v1/orders/{orderId}/lines/{line}/redemption-links";

    private final Inviting inviting;
    private final Ids ids;

    SendRedemptionLinksController(Inviting inviting, Ids ids) {
        this.inviting = inviting;
        this.ids = ids;
    }

    /** A row that cannot be read makes an {@code ATOMIC} list malformed; of a {@code PER_ROW} one only that row is refused. */
    record LinksBody(
            BatchMode mode,
            @Size(min = 1, max = SeatList.ROWS_MAX) List<Lenient<RecipientBody>> recipients,

            @Text(max = Text.MESSAGE_MAX, lines = true) @Nullable
            String message) {}

    /** What a body in CSV has no place for. */
    record LinksQuery(
            @Nullable BatchMode mode,

            @Text(max = Text.MESSAGE_MAX, lines = true) @Nullable
            String message) {}

    /** A line of an order, and how its list is to be worked off. */
    private record Target(String orderId, int line, BatchMode mode) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(BatchResource.class)
    @Keyed
    @PostMapping(ROUTE)
    ResponseEntity<byte[]> send(
            @PathVariable String orderId,
            @PathVariable int line,
            @RequestBody LinksBody body,
            CommandExchange exchange) {
        Target target = new Target(orderId, line, body.mode());
        return send(target, BodyRow.of("recipients", body.recipients()), body.message(), exchange);
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(BatchResource.class)
    @Keyed
    @PostMapping(path = ROUTE, consumes = "text/csv")
    ResponseEntity<byte[]> send(
            @PathVariable String orderId,
            @PathVariable int line,
            @Query LinksQuery query,
            @RequestBody CsvBody body,
            CommandExchange exchange) {
        Target target = new Target(orderId, line, ListMode.required(query.mode()));
        return send(target, body.rows(RecipientBody.class, SeatList.ROWS_MAX), query.message(), exchange);
    }

    private ResponseEntity<byte[]> send(
            Target target, List<BodyRow<RecipientBody>> rows, @Nullable String message, CommandExchange exchange) {
        ListMode.check(target.mode(), rows);
        SeatList heading = new SeatList(
                ids.batch(),
                BatchKind.REDEMPTION_LINKS,
                target.mode(),
                target.orderId(),
                target.line(),
                Access.actor(exchange.caller()),
                List.of(),
                exchange.acceptedAt());
        Inviting.Recipients recipients = new Inviting.Recipients(
                rows.stream().map(RecipientBody::learner).toList(), message);
        return exchange.on(OrderState.KIND, target.orderId())
                .<BatchDone>send(
                        "SendRedemptionLinks",
                        attempt -> inviting.prepare(heading, recipients, attempt),
                        (done, attempt, decided) -> exchange.answers().ok(200, done.resource()));
    }
}
