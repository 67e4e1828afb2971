package io.seatledger.command.order;

import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import io.seatledger.resource.OrderResource;
import io.seatledger.resource.SeatCounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Renders an order; its notes are not in its state. */
public final class OrderAnswer {
    private OrderAnswer() {}

    /** An order none of whose seats anything happened to. */
    public static OrderResource of(OrderState order, List<OrderResource.Note> notes, long version) {
        return of(order, List.of(), notes, version);
    }

    /**
     * The order as callers see it.
     *
     * @param pools all of the lines on whose seats something may have happened
     */
    public static OrderResource of(
            OrderState order, List<PoolCase> pools, List<OrderResource.Note> notes, long version) {
        OrderPlaced placed = Objects.requireNonNull(order.placed(), "an order is rendered after it was placed");
        List<OrderResource.Line> lines = placed.lines().stream()
                .map(line -> line(placed, line, countsOf(order, line, pools)))
                .toList();
        return new OrderResource(
                placed.orderId(),
                placed.storeId(),
                placed.agentId(),
                placed.groupId(),
                placed.purpose(),
                order.status(),
                order.paymentStatus(),
                new Money(placed.totalMinor(), placed.currency()),
                new Money(order.payment().refundedMinor(), placed.currency()),
                placed.purchaseOrderNumber(),
                placed.fundingPool(),
                order.redeemBy(),
                placed.occurredAt(),
                placed.placedBy(),
                lines,
                sum(lines),
                placed.basis(),
                notes,
                version);
    }

    private static OrderResource.Line line(OrderPlaced placed, OrderLine line, SeatCounts seats) {
        return new OrderResource.Line(
                line.line(),
                line.productId(),
                line.courseId(),
                line.quantity(),
                new Money(line.unitPriceMinor(), placed.currency()),
                new Money(line.lineTotalMinor(), placed.currency()),
                new SeatId(placed.orderId(), line.line(), 1).toString(),
                new SeatId(placed.orderId(), line.line(), line.quantity()).toString(),
                seats);
    }

    /** Seats of a line whose pools are not at hand stand where the order says. */
    private static SeatCounts countsOf(OrderState order, OrderLine line, List<PoolCase> pools) {
        Map<SeatState, Long> counts = pools.stream()
                .filter(pool -> pool.line().line() == line.line())
                .flatMap(pool -> pool.seats().stream())
                .collect(Collectors.groupingBy(SeatCase::state, Collectors.counting()));
        return counts.isEmpty() ? counts(Map.of(byOrder(order, line), (long) line.quantity())) : counts(counts);
    }

    private static SeatState byOrder(OrderState order, OrderLine line) {
        return new PoolCase(order, line, 1, SeatPoolState.EMPTY).seat(1).state();
    }

    private static SeatCounts counts(Map<SeatState, Long> of) {
        return SeatCounts.of(
                of.getOrDefault(SeatState.PENDING, 0L),
                of.getOrDefault(SeatState.AVAILABLE, 0L),
                of.getOrDefault(SeatState.APPROVAL_PENDING, 0L),
                of.getOrDefault(SeatState.AWAITING, 0L),
                of.getOrDefault(SeatState.ASSIGNED, 0L),
                of.getOrDefault(SeatState.RETURN_PENDING, 0L),
                of.getOrDefault(SeatState.RETURNED, 0L),
                of.getOrDefault(SeatState.EXPIRED, 0L),
                of.getOrDefault(SeatState.VOIDED, 0L));
    }

    private static SeatCounts sum(List<OrderResource.Line> lines) {
        ToLongFunction<ToLongFunction<SeatCounts>> over = figure ->
                lines.stream().map(OrderResource.Line::seats).mapToLong(figure).sum();
        return SeatCounts.of(
                over.applyAsLong(SeatCounts::pending),
                over.applyAsLong(SeatCounts::available),
                over.applyAsLong(SeatCounts::approvalPending),
                over.applyAsLong(SeatCounts::awaiting),
                over.applyAsLong(SeatCounts::assigned),
                over.applyAsLong(SeatCounts::returnPending),
                over.applyAsLong(SeatCounts::returned),
                over.applyAsLong(SeatCounts::expired),
                over.applyAsLong(SeatCounts::voided));
    }
}
