package io.seatledger.command.agent.purchase;

import io.seatledger.command.http.Access;
import io.seatledger.command.http.Answered;
import io.seatledger.command.http.CommandExchange;
import io.seatledger.command.http.Keyed;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.command.seat.Buyers;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Reason;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.security.Allowed;
import io.seatledger.platform.security.Role;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Buys seats, or says whether they could be bought. */
@RestController
class PurchaseController {
    private final Ids ids;
    private final Buyers buyers;

    PurchaseController(Ids ids, Buyers buyers) {
        this.ids = ids;
        this.buyers = buyers;
    }

    /** What a purchase gives. */
    record Placed(
            String orderId,
            OrderStatus status,
            PaymentStatus paymentStatus,
            Money total,
            List<PlacedOrder.PlacedLine> lines,
            Basis basis,
            List<Reason> warnings) {
        static Placed of(PlacedOrder order) {
            return new Placed(
                    order.orderId(),
                    order.status(),
                    order.paymentStatus(),
                    order.total(),
                    order.lines(),
                    order.basis(),
                    order.warnings());
        }
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(PurchaseCheck.class)
    @PostMapping("/v1/stores/{storeId}/purchase-checks")
    ResponseEntity<byte[]> check(
            @PathVariable @Id String storeId, @RequestBody PurchaseBody body, CommandExchange exchange) {
        Access.store(exchange.caller(), storeId);
        Access.agent(exchange.caller(), body.agentId());
        return exchange.unkept()
                .<PurchaseCheck>send(
                        "PurchaseCheck",
                        attempt -> new CheckPurchase(body.request(storeId, exchange.acceptedAt())),
                        (check, attempt, decided) -> exchange.answers().ok(200, check));
    }

    @Allowed({Role.STORE_BACKEND, Role.AGENT, Role.ADMIN})
    @Answered(value = Placed.class, status = 201)
    @Keyed
    @PostMapping("/v1/stores/{storeId}/orders")
    ResponseEntity<byte[]> purchase(
            @PathVariable @Id String storeId, @RequestBody PurchaseBody body, CommandExchange exchange) {
        Access.store(exchange.caller(), storeId);
        Access.agent(exchange.caller(), body.agentId());
        String orderId = ids.order();
        return exchange.<PlacedOrder>send(
                "Purchase",
                attempt -> {
                    attempt.begin(OrderState.KIND, orderId);
                    return command(storeId, orderId, body, buyer(body, attempt), exchange);
                },
                (placed, attempt, decided) -> exchange.answers()
                        .created(
                                Placed.of(placed),
                                attempt.versionAfter(OrderState.KIND, orderId, decided),
                                URI.create("/v1/orders/" + orderId)));
    }

    /** Only a single seat bought for oneself can be redeemed with the purchase. */
    private @Nullable ResolvedLearner buyer(PurchaseBody body, Attempt attempt) {
        return body.purposeOrDefault() == Purpose.FOR_SELF && body.requested().size() == 1
                ? buyers.identityOf(body.agentId(), attempt)
                : null;
    }

    private static PurchaseSeats command(
            String storeId,
            String orderId,
            PurchaseBody body,
            @Nullable ResolvedLearner buyer,
            CommandExchange exchange) {
        return new PurchaseSeats(
                orderId,
                storeId,
                body.agentId(),
                body.requested(),
                body.groupId(),
                body.purposeOrDefault(),
                body.purchaseOrderNumber(),
                body.fundingPool(),
                body.redeemBy(),
                exchange.caller().principal(),
                buyer,
                exchange.acceptedAt());
    }
}
