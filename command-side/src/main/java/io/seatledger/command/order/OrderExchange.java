package io.seatledger.command.order;

import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.events.order.OrderPlaced;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
                            Access.order(exchange.caller(), orderId, placed(orderId, attempt));
                            return command;
                        },
                        rendering);
    }

    /** How an order was placed never changes; that there is none may, so then the append must check it. */
    private static @Nullable OrderPlaced placed(String orderId, Attempt attempt) {
        OrderPlaced known = attempt.peek(OrderState.KIND, orderId).placed();
        return known != null ? known : attempt.read(OrderState.KIND, orderId).placed();
    }
}
