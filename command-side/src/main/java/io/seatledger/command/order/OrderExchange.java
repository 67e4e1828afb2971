package io.seatledger.command.order;

import io.seatledger.command.dispatch.CommandCall;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.http.Access;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.web.ProblemException;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;

/** What the commands on one order have in common: who may touch it, and the version they expect. */
public final class OrderExchange {
    private OrderExchange() {}

    /** Sends a command, made of the order as this instance knows it, on an order that the caller may touch. */
    public static ResponseEntity<byte[]> send(
            CommandExchange exchange,
            String orderId,
            String name,
            BiFunction<OrderState, Attempt, Object> command,
            BiFunction<OrderState, Long, Object> answer) {
        CommandCall.Rendering<Saved<OrderState>> rendering = (saved, attempt, decided) -> {
            long version = attempt.versionAfter(OrderState.KIND, orderId, decided);
            return exchange.answers().resource(200, answer.apply(saved.state(), version), version);
        };
        return exchange.on(OrderState.KIND, orderId)
                .send(name, attempt -> command.apply(touched(exchange.caller(), orderId, attempt), attempt), rendering);
    }

    /**
     * The order as this instance knows it, which may be stale: for what never changes, and for making ready what a decision
     * will read.
     *
     * @throws ProblemException 404 {@code ORDER_NOT_FOUND} when it is not there or not the caller's to touch
     */
    public static OrderState touched(Caller caller, String orderId, Attempt attempt) {
        OrderState order = attempt.readUnless(known -> known.placed() != null, OrderState.KIND, orderId);
        Access.order(caller, orderId, order.placed());
        return order;
    }
}
