package io.seatledger.command.request.decide;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.request.RequestAnswer;
import io.seatledger.command.request.RequestState;
import io.seatledger.events.value.RequestStatus;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.resource.RequestResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the store's staff decide requests, and whoever asked withdraw them. */
@RestController
class DecideRequestController {

    /** What there is to say to the decision. */
    record NotesBody(
            @Text(max = Text.MESSAGE_MAX, lines = true) @Nullable
            String notes) {}

    /** Why it is not granted. */
    record RejectionBody(
            @Text(max = Text.MESSAGE_MAX, lines = true) String notes) {}

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(RequestResource.class)
    @PostMapping("/v1/requests/{requestId}/accept")
    ResponseEntity<byte[]> accept(
            @PathVariable @Id String requestId, @RequestBody NotesBody body, CommandExchange exchange) {
        return send(exchange, requestId, RequestStatus.ACCEPTED, body.notes());
    }

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(RequestResource.class)
    @PostMapping("/v1/requests/{requestId}/reject")
    ResponseEntity<byte[]> reject(
            @PathVariable @Id String requestId, @RequestBody RejectionBody body, CommandExchange exchange) {
        return send(exchange, requestId, RequestStatus.REJECTED, body.notes());
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(RequestResource.class)
    @PostMapping("/v1/requests/{requestId}/withdraw")
    ResponseEntity<byte[]> withdraw(
            @PathVariable @Id String requestId, @RequestBody NotesBody body, CommandExchange exchange) {
        return send(exchange, requestId, RequestStatus.WITHDRAWN, body.notes());
    }

    private static ResponseEntity<byte[]> send(
            CommandExchange exchange, String requestId, RequestStatus verdict, @Nullable String notes) {
        Actor actor = Access.actor(exchange.caller());
        if (verdict != RequestStatus.WITHDRAWN && !actor.staff()) {
            throw ProblemException.forbidden("Only the store's staff decides requests.");
        }
        return exchange.on(RequestState.KIND, requestId)
                .<Saved<RequestState>>send(
                        "DecideRequest",
                        attempt -> new DecideRequest(requestId, verdict, actor, notes, exchange.acceptedAt()),
                        (decided, attempt, events) -> {
                            long version = attempt.versionAfter(RequestState.KIND, requestId, events);
                            return exchange.answers()
                                    .resource(200, RequestAnswer.of(decided.state(), version), version);
                        });
    }
}
