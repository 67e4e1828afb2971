package io.seatledger.command.order.redeemby;

import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.order.OrderState;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Settable;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import io.seatledger.platform.web.ProblemException;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the redeem-by date of orders; a matter of the store's staff. */
@RestController
class RedeemByController {

    /** {@code null} is no end; left out it would be a slip. */
    record RedeemByBody(Settable<@Nullable LocalDate> redeemBy) implements SelfChecked {
        @Override
        public void check(BiConsumer<String, String> errors) {
            if (!redeemBy.given()) {
                errors.accept("/redeemBy", "is required; null is no end");
            }
        }
    }

    @Allowed({Role.STORE_BACKEND, Role.ADMIN})
    @Answered(RedeemByMoved.class)
    @PutMapping("/v1/orders/{orderId}/redeem-by")
    ResponseEntity<byte[]> move(
            @PathVariable @Id String orderId, @RequestBody RedeemByBody body, CommandExchange exchange) {
        return exchange.on(OrderState.KIND, orderId)
                .<RedeemByMoved>send(
                        "ChangeRedeemBy",
                        attempt -> {
                            OrderState order =
                                    attempt.readUnless(known -> known.placed() != null, OrderState.KIND, orderId);
                            Access.order(exchange.caller(), orderId, order.placed());
                            if (!Access.actor(exchange.caller()).staff()) {
                                throw ProblemException.forbidden(
                                        "Only the store's staff moves the date: send it without On-Behalf-Of.");
                            }
                            return new ChangeRedeemBy(orderId, body.redeemBy().value(), exchange.acceptedAt());
                        },
                        (moved, attempt, decided) -> exchange.answers()
                                .resource(200, moved, attempt.versionAfter(OrderState.KIND, orderId, decided)));
    }
}
