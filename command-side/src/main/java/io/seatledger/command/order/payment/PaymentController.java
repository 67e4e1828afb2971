package io.seatledger.command.order.payment;

import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.order.OrderExchange;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.Buyers;
import io.seatledger.command.seat.OwnSeatFacts;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.MoneyBody;
import io.seatledger.platform.json.Text;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a payment provider or the store's staff reports of an order's payment. */
@RestController
class PaymentController {
    private final Buyers buyers;

    PaymentController(Buyers buyers) {
        this.buyers = buyers;
    }

    /** The provider's reference, the amount where it is to be checked, and why, where there is something to say. */
    record PaymentBody(
            @Text(max = Text.NAME_MAX) String reference,
            @Nullable MoneyBody amount,
            @Text(max = Text.MESSAGE_MAX) @Nullable String reason) {
        @Nullable
        Money money() {
            return amount == null ? null : amount.toMoney();
        }
    }

    /** Where the order stands now; it follows from the payment. The version goes into the answer's ETag. */
    record Standing(OrderStatus status, PaymentStatus paymentStatus) {
        static Standing of(OrderState order, long version) {
            return new Standing(order.status(), order.paymentStatus());
        }
    }

    /** Makes the command of a payment route. */
    private interface Step {
        Object command(@Nullable ResolvedLearner buyer, Instant acceptedAt);
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(Standing.class)
    @Keyed
    @PostMapping("/v1/orders/{orderId}/payment/authorize")
    ResponseEntity<byte[]> authorize(
            @PathVariable @Id String orderId, @RequestBody PaymentBody body, CommandExchange exchange) {
        return send(
                exchange,
                orderId,
                "AuthorizePayment",
                (buyer, at) -> new AuthorizePayment(orderId, body.reference(), body.money(), buyer, at));
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(Standing.class)
    @Keyed
    @PostMapping("/v1/orders/{orderId}/payment/capture")
    ResponseEntity<byte[]> capture(
            @PathVariable @Id String orderId, @RequestBody PaymentBody body, CommandExchange exchange) {
        return send(
                exchange,
                orderId,
                "CapturePayment",
                (buyer, at) -> new CapturePayment(orderId, body.reference(), body.money(), buyer, at));
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(Standing.class)
    @Keyed
    @PostMapping("/v1/orders/{orderId}/payment/mark-paid")
    ResponseEntity<byte[]> markPaid(
            @PathVariable @Id String orderId, @RequestBody PaymentBody body, CommandExchange exchange) {
        return send(
                exchange,
                orderId,
                "MarkOrderPaid",
                (buyer, at) -> new MarkOrderPaid(orderId, body.reference(), body.money(), buyer, at));
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(Standing.class)
    @Keyed
    @PostMapping("/v1/orders/{orderId}/payment/void")
    ResponseEntity<byte[]> voidPayment(
            @PathVariable @Id String orderId, @RequestBody PaymentBody body, CommandExchange exchange) {
        return send(
                exchange,
                orderId,
                "VoidPayment",
                (buyer, at) -> new VoidPayment(orderId, body.reference(), body.money(), body.reason(), at));
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(Standing.class)
    @Keyed
    @PostMapping("/v1/orders/{orderId}/payment/fail")
    ResponseEntity<byte[]> fail(
            @PathVariable @Id String orderId, @RequestBody PaymentBody body, CommandExchange exchange) {
        return send(
                exchange,
                orderId,
                "FailPayment",
                (buyer, at) -> new FailPayment(orderId, body.reference(), body.reason(), at));
    }

    private ResponseEntity<byte[]> send(CommandExchange exchange, String orderId, String name, Step step) {
        return OrderExchange.send(
                exchange,
                orderId,
                name,
                (order, attempt) -> step.command(buyer(order, attempt), exchange.acceptedAt()),
                Standing::of);
    }

    private @Nullable ResolvedLearner buyer(OrderState order, Attempt attempt) {
        OrderPlaced placed = order.placed();
        return placed != null && OwnSeatFacts.concerns(placed) ? buyers.identityOf(placed.agentId(), attempt) : null;
    }
}
