package io.seatledger.command.order.cancel;

import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.ReasonBody;
import io.seatledger.command.order.OrderAnswer;
import io.seatledger.command.order.OrderExchange;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.resource.OrderResource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cancels orders that are not paid. */
@RestController
class CancelOrderController {

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(OrderResource.class)
    @PostMapping("/v1/orders/{orderId}/cancel")
    ResponseEntity<byte[]> cancel(
            @PathVariable @Id String orderId, @RequestBody ReasonBody body, CommandExchange exchange) {
        return exchange.on(OrderState.KIND, orderId)
                .<CancelledOrder>send(
                        "CancelOrder",
                        attempt -> {
                            OrderState order = OrderExchange.touched(exchange.caller(), orderId, attempt);
                            attempt.preload(SeatPoolState.KIND, SeatPools.idsReleasedUnpaid(order));
                            return new CancelOrder(
                                    orderId,
                                    Access.actor(exchange.caller()).name(),
                                    body.reason(),
                                    exchange.acceptedAt());
                        },
                        (cancelled, attempt, decided) -> {
                            long version = attempt.versionAfter(OrderState.KIND, orderId, decided);
                            OrderResource order =
                                    OrderAnswer.of(cancelled.state(), cancelled.pools(), List.of(), version);
                            return exchange.answers().resource(200, order, version);
                        });
    }
}
