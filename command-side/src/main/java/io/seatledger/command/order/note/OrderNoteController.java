package io.seatledger.command.order.note;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.order.OrderExchange;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes notes on orders; what is for the store's eyes only is written by its staff. */
@RestController
class OrderNoteController {

    /** What to note, and who may read it. */
    record OrderNoteBody(@Text(max = Text.MESSAGE_MAX) String text, NoteVisibility visibility) {}

    /** The note as it stands on the order. */
    record Noted(String orderId, Instant at, String by, String text, NoteVisibility visibility) {}

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(value = Noted.class, status = 201)
    @PostMapping("/v1/orders/{orderId}/notes")
    ResponseEntity<byte[]> add(
            @PathVariable @Id String orderId, @RequestBody OrderNoteBody body, CommandExchange exchange) {
        Actor actor = Access.actor(exchange.caller());
        if (!actor.staff() && body.visibility() == NoteVisibility.INTERNAL) {
            throw ProblemException.forbidden("Only the store's staff writes notes that are INTERNAL.");
        }
        return exchange.on(OrderState.KIND, orderId)
                .<OrderNoteAdded>send(
                        "AddOrderNote",
                        attempt -> {
                            OrderExchange.touched(exchange.caller(), orderId, attempt);
                            return new AddOrderNote(
                                    orderId, actor.name(), body.text(), body.visibility(), exchange.acceptedAt());
                        },
                        (note, attempt, decided) -> exchange.answers()
                                .resource(
                                        201,
                                        new Noted(
                                                orderId, note.occurredAt(), note.by(), note.text(), note.visibility()),
                                        attempt.versionAfter(OrderState.KIND, orderId, decided)));
    }
}
