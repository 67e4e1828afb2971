package io.seatledger.command.agent.purchase;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.FulfilmentFacts;
import io.seatledger.command.order.FulfilmentPolicy;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.OwnSeatFacts;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.purchase.LineFinding;
import io.seatledger.domain.purchase.PurchaseFacts;
import io.seatledger.domain.purchase.PurchaseVerdict;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.RepurchasePermitted;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.RequestedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Turns a permitted purchase into its events: the order, what let it through, the seats, and what follows at once. */
final class Sale {
    private final PurchaseSeats command;
    private final AgentState agent;
    private final SaleFacts known;
    private final PurchaseFacts facts;
    private final PurchaseVerdict verdict;

    private Sale(PurchaseSeats command, AgentState agent, SaleFacts known, PurchaseVerdict verdict) {
        this.command = command;
        this.agent = agent;
        this.known = known;
        this.facts = known.purchase();
        this.verdict = verdict;
    }

    static Sale of(PurchaseSeats command, AgentState agent, SaleFacts facts, PurchaseVerdict verdict) {
        return new Sale(command, agent, facts, verdict);
    }

    Decision<PlacedOrder> decision() {
        OrderPlaced placed = placed();
        OrderState order = OrderState.EMPTY.evolve(placed);
        OwnSeatFacts own = OwnSeatFacts.concerns(placed) ? known.own() : OwnSeatFacts.NONE;
        List<LedgerEvent> following =
                FulfilmentPolicy.following(placed, order, new FulfilmentFacts(false, own), command.acceptedAt());
        List<LedgerEvent> events = new ArrayList<>();
        events.add(placed);
        verdict.findings().stream().flatMap(this::letThrough).forEach(events::add);
        placed.lines().forEach(line -> events.add(seats(line)));
        events.addAll(following);
        return Decision.accepted(PlacedOrder.of(placed, order.after(following)), events);
    }

    private OrderPlaced placed() {
        List<OrderLine> lines = verdict.findings().stream().map(this::line).toList();
        return new OrderPlaced(
                command.orderId(),
                command.storeId(),
                command.agentId(),
                agent.organizationId(),
                command.placedBy(),
                command.groupId(),
                command.purpose(),
                command.purchaseOrderNumber(),
                command.fundingPool(),
                command.redeemBy(),
                verdict.bulk(),
                verdict.basis().policyVersion(),
                verdict.basis().agreementId(),
                facts.store().policy().releaseSeatsOn(),
                facts.store().currency(),
                lines.stream().mapToLong(OrderLine::lineTotalMinor).reduce(0, Math::addExact),
                lines,
                verdict.basis(),
                verdict.warnings(),
                command.acceptedAt());
    }

    private OrderLine line(LineFinding finding) {
        RequestedLine asked = finding.line();
        ProductState product = facts.product(asked.productId());
        Listing listing = Objects.requireNonNull(facts.store().listing(asked.productId()), "R1 was asked before");
        int quantity = Math.toIntExact(asked.quantity());
        return new OrderLine(
                asked.line(),
                asked.productId(),
                product.courseId(),
                quantity,
                listing.unitPriceMinor(),
                Math.multiplyExact(listing.unitPriceMinor(), (long) quantity),
                Objects.requireNonNullElse(listing.redemption(), product.redemption()),
                listing.subscriptionOrganization() == null
                        ? product.subscriptionOrganization()
                        : listing.subscriptionOrganization());
    }

    private Stream<RepurchasePermitted> letThrough(LineFinding finding) {
        return Stream.ofNullable(finding.outcome().cause())
                .flatMap(cause -> Stream.ofNullable(finding.enrollment())
                        .map(enrollment -> new RepurchasePermitted(
                                command.agentId(),
                                command.storeId(),
                                command.orderId(),
                                finding.line().line(),
                                enrollment.courseId(),
                                enrollment.learnerId(),
                                cause,
                                finding.permitId(),
                                command.acceptedAt())));
    }

    private SeatsPurchased seats(OrderLine line) {
        return new SeatsPurchased(
                command.agentId(),
                command.orderId(),
                command.storeId(),
                line.line(),
                line.productId(),
                line.courseId(),
                1,
                line.quantity(),
                line.unitPriceMinor(),
                line.lineTotalMinor(),
                facts.store().currency(),
                agent.organizationId(),
                command.groupId(),
                verdict.basis().agreementId(),
                verdict.basis().policyVersion(),
                command.acceptedAt());
    }
}
