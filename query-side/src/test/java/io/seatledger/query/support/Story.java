package io.seatledger.query.support;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.group.GroupCreated;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.order.SeatsReleased;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SeatRelease;
import io.seatledger.events.value.StorePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Events in domain words, with only the argument that matters visible. */
public final class Story {
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private Story() {}

    public static StoreOpened store(String storeId) {
        return new StoreOpened(storeId, "Store " + storeId, "USD", null, StorePolicy.DEFAULT, NOON);
    }

    public static ProductDefined product(String productId) {
        return new ProductDefined(
                productId, "Title " + productId, "course-" + productId, Redemption.MANUAL, null, NOON);
    }

    public static ProductListed listed(String storeId, String productId, long priceMinor) {
        return new ProductListed(
                storeId, productId, new Listing(priceMinor, "USD", true, null, null, null, null), NOON);
    }

    public static AgentRegistered agent(String agentId) {
        return new AgentRegistered(agentId, "per_" + agentId, "acme", null, NOON);
    }

    public static AgreementFiled agreement(String agentId, String agreementId, LocalDate from, LocalDate until) {
        return new AgreementFiled(
                agentId, agreementId, AgreementKind.WHOLESALE, List.of(), "doc-1", null, from, until, NOON);
    }

    public static GroupCreated group(String groupId, String parentId) {
        return new GroupCreated(groupId, "Group " + groupId, null, "acme", parentId, NOON);
    }

    public static OrderPlaced placed(String orderId, String agentId, String storeId, int... quantities) {
        List<OrderLine> lines = new java.util.ArrayList<>();
        for (int line = 1; line <= quantities.length; line++) {
            int quantity = quantities[line - 1];
            lines.add(new OrderLine(
                    line, "first-aid", "course-1", quantity, 500, 500L * quantity, Redemption.MANUAL, null));
        }
        long total = lines.stream().mapToLong(OrderLine::lineTotalMinor).sum();
        return new OrderPlaced(
                orderId,
                storeId,
                agentId,
                "acme",
                "key:backend",
                null,
                Purpose.FOR_OTHERS,
                "PO-" + orderId,
                null,
                null,
                true,
                1,
                "agr-1",
                SeatRelease.PAID,
                "USD",
                total,
                lines,
                new Basis(1, "agr-1", null, null, List.of()),
                List.of(),
                NOON);
    }

    /** The same order, bought for a group. */
    public static OrderPlaced ownedBy(String groupId, OrderPlaced order) {
        return new OrderPlaced(
                order.orderId(),
                order.storeId(),
                order.agentId(),
                order.organizationId(),
                order.placedBy(),
                groupId,
                order.purpose(),
                order.purchaseOrderNumber(),
                order.fundingPool(),
                order.redeemBy(),
                order.bulk(),
                order.policyVersion(),
                order.agreementId(),
                order.releaseSeatsOn(),
                order.currency(),
                order.totalMinor(),
                order.lines(),
                order.basis(),
                order.warnings(),
                order.occurredAt());
    }

    public static SeatsPurchased purchased(OrderPlaced order, int line) {
        OrderLine bought = order.lines().get(line - 1);
        return new SeatsPurchased(
                order.agentId(),
                order.orderId(),
                order.storeId(),
                line,
                bought.productId(),
                bought.courseId(),
                1,
                bought.quantity(),
                bought.unitPriceMinor(),
                bought.lineTotalMinor(),
                "USD",
                order.organizationId(),
                order.groupId(),
                "agr-1",
                1,
                NOON);
    }

    /** What a purchase writes: the order and the seats of each line. */
    public static LedgerEvent[] purchase(OrderPlaced order) {
        List<LedgerEvent> events = new java.util.ArrayList<>(List.of(order));
        order.lines().forEach(line -> events.add(purchased(order, line.line())));
        return events.toArray(LedgerEvent[]::new);
    }

    /** What marking an order as paid writes. */
    public static LedgerEvent[] paid(OrderPlaced order) {
        List<LedgerEvent> events = new java.util.ArrayList<>();
        events.add(new OrderMarkedPaid(order.orderId(), "cheque", order.totalMinor(), "USD", NOON));
        order.lines()
                .forEach(line -> events.add(new SeatsReleased(order.orderId(), line.line(), 1, line.quantity(), NOON)));
        events.add(new OrderCompleted(order.orderId(), NOON));
        return events.toArray(LedgerEvent[]::new);
    }

    /** What cancelling an order writes. */
    public static LedgerEvent[] cancelled(OrderPlaced order) {
        List<LedgerEvent> events = new java.util.ArrayList<>();
        events.add(new OrderCancelled(order.orderId(), "no longer needed", NOON));
        events.add(new PaymentVoided(order.orderId(), null, null, NOON));
        order.lines()
                .forEach(line -> events.add(new SeatsVoided(
                        order.agentId(), order.orderId(), line.line(), line.productId(), 1, line.quantity(), NOON)));
        return events.toArray(LedgerEvent[]::new);
    }

    public static PurchaseRefused refused(String agentId, String storeId, RefusalCode... codes) {
        return new PurchaseRefused(
                agentId,
                storeId,
                List.of(new RequestedLine(1, "first-aid", 25)),
                null,
                Purpose.FOR_OTHERS,
                true,
                java.util.Arrays.stream(codes)
                        .map(code -> Reason.of(code, "because", Map.of("storeId", storeId)))
                        .toList(),
                List.of(),
                new Basis(1, null, null, null, List.of()),
                NOON);
    }
}
