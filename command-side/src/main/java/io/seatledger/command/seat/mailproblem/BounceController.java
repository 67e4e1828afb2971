package io.seatledger.command.seat.mailproblem;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.mail.OutboxTable;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.SeatId;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of mails that came back after they were sent. */
@RestController
class BounceController {
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final String SENT = "SENT";

    private final OutboxTable outbox;

    BounceController(OutboxTable outbox) {
        this.outbox = outbox;
    }

    /** A mail that came back. */
    record Bounced(String mailId, String state, boolean bounced) {}

    /** The event comes first: should we fall over before the outbox knows, a repeat of the report tells it. */
    @Allowed({Role.ADMIN, Role.STORE_BACKEND})
    @Answered(Bounced.class)
    @PostMapping("/v1/mails/{mailId}/bounce")
    ResponseEntity<byte[]> bounce(
            @PathVariable @Id String mailId, @RequestBody ReasonBody body, CommandExchange exchange) {
        String problem = ADDRESS.matcher(body.reason()).replaceAll("[address]");
        ResponseEntity<byte[]> answer = exchange.send(
                "RecordMailProblem",
                attempt -> new RecordMailProblem(
                        seatOf(mailId, exchange.caller(), attempt), mailId, true, problem, exchange.acceptedAt()),
                (recorded, at, decided) -> exchange.answers().ok(200, new Bounced(mailId, SENT, true)));
        if (answer.getStatusCode().is2xxSuccessful()) {
            outbox.bounced(mailId, problem);
        }
        return answer;
    }

    private SeatId seatOf(String mailId, Caller caller, Attempt attempt) {
        OutboxTable.Known mail = outbox.find(mailId).orElseThrow(() -> missing(mailId));
        SeatId seat = SeatId.parse(mail.seatId()).orElseThrow(() -> missing(mailId));
        OrderPlaced placed = attempt.readUnless(order -> order.placed() != null, OrderState.KIND, seat.orderId())
                .placed();
        if (placed == null || !caller.maySeeStore(placed.storeId())) {
            throw missing(mailId);
        }
        if (!mail.state().equals(SENT)) {
            throw ProblemException.conflict("Mail " + mailId + " was not sent, so that it cannot have come back.");
        }
        return seat;
    }

    private static ProblemException missing(String mailId) {
        return ProblemException.notFound("MAIL_NOT_FOUND", "There is no mail " + mailId + '.');
    }
}
