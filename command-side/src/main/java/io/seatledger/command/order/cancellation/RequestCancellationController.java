package io.seatledger.command.order.cancellation;

import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.command.order.OrderExchange;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.request.RequestMade;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests that orders be cancelled. */
@RestController
class RequestCancellationController {
    private final Ids ids;

    RequestCancellationController(Ids ids) {
        this.ids = ids;
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(value = RequestMade.class, status = 201)
    @PostMapping("/v1/orders/{orderId}/cancellation-requests")
    ResponseEntity<byte[]> request(
            @PathVariable @Id String orderId, @RequestBody ReasonBody body, CommandExchange exchange) {
        String requestId = ids.request();
        String by = Access.actor(exchange.caller()).name();
        return exchange.on(OrderState.KIND, orderId)
                .<String>send(
                        "RequestCancellation",
                        attempt -> {
                            OrderExchange.touched(exchange.caller(), orderId, attempt);
                            return new RequestCancellation(
                                    orderId, requestId, by, body.reason(), exchange.acceptedAt());
                        },
                        (made, attempt, decided) -> RequestMade.answer(exchange, made));
    }
}
