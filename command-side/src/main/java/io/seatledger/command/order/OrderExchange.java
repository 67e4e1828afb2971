package io.seatledger.command.order;

import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.CommandExchange;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;

/** What the commands on one order have in common: who may touch it, and the version they expect. */
public final class OrderExchange {
    private OrderExchange() {}

    /** Sends a command on an order that the caller may touch. */
    public static ResponseEntity<byte[]> send(
            CommandExchange exchange,
            String orderId,
            String name,
            Object command,
            BiFunction<OrderState, Long, Object> answer) {
        CommandCall.Rendering<Saved<OrderState>> rendering = (saved, attempt, decided) -> {
            long version = attempt.versionAfter(OrderState.KIND, orderId, decided);
            return exchange.answers().resource(200, answer.apply(saved.state(), version), version);
        };
        return exchange.on(OrderState.KIND, orderId)
                .send(
                        name,
                        attempt -> {
                            Access.order(
                                    exchange.caller(),
                                    orderId,
                                    attempt.readUnless(order -> order.placed() != null, OrderState.KIND, orderId)
                                            .placed());
                            return command;
                        },
                        rendering);
    }
}
