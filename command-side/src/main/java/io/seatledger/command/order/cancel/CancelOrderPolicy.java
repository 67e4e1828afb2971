package io.seatledger.command.order.cancel;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OpenCancellation;
import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.Spans;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.ReleasedSeatsVoided;
import io.seatledger.events.agent.SeatsVoided;
import io.seatledger.events.order.OrderCancelled;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.order.PaymentVoided;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order can be cancelled until it is paid, once. Its payment is voided, unless it was before, and its seats end, also
 * those that the store released before payment: nobody paid for them. Seats that somebody uses must be taken back first;
 * those that expired or were returned are what they were.
 */
public final class CancelOrderPolicy {
    /** Most seats in use that a refusal names. */
    static final int NAMED_MAX = 20;

    private static final Set<SeatState> IN_USE =
            EnumSet.of(SeatState.ASSIGNED, SeatState.AWAITING, SeatState.APPROVAL_PENDING, SeatState.RETURN_PENDING);

    private CancelOrderPolicy() {}

    /**
     * Judges a cancellation.
     *
     * @param pools of the lines that were released before payment
     */
    public static Decision<CancelledOrder> decide(CancelOrder c, OrderState order, List<PoolCase> pools) {
        OrderPlaced placed = order.placed();
        if (placed == null) {
            return OrderReasons.missing(c.orderId());
        }
        if (order.cancelled()) {
            return Decision.refused(OrderReasons.of(RefusalCode.ORDER_CANCELLED, c.orderId(), "is cancelled already"));
        }
        if (order.wasPaid()) {
            return Decision.refused(
                    OrderReasons.of(RefusalCode.ORDER_ALREADY_PAID, c.orderId(), "is paid: use returns"));
        }
        List<PoolCase> today =
                pools.stream().map(pool -> pool.asOf(c.acceptedAt())).toList();
        List<String> inUse = today.stream()
                .flatMap(pool -> pool.seats().stream())
                .filter(seat -> IN_USE.contains(seat.state()))
                .map(seat -> seat.id().toString())
                .toList();
        return inUse.isEmpty()
                ? Decision.accepted(cancelled(c, order, today), events(c, order, placed, pools))
                : Decision.refused(inUse(c.orderId(), inUse));
    }

    private static Reason inUse(String orderId, List<String> seats) {
        return Reason.of(
                RefusalCode.ORDER_HAS_SEATS_IN_USE,
                "Order " + orderId + " has seats in use: take them back first.",
                Map.of(
                        "orderId",
                        orderId,
                        "seatIds",
                        seats.stream().limit(NAMED_MAX).toList(),
                        "number",
                        seats.size()));
    }

    private static CancelledOrder cancelled(CancelOrder c, OrderState order, List<PoolCase> today) {
        OrderState cancelled = order.after(own(c, order));
        return new CancelledOrder(
                cancelled, today.stream().map(pool -> pool.of(cancelled)).toList());
    }

    private static List<LedgerEvent> events(CancelOrder c, OrderState order, OrderPlaced placed, List<PoolCase> pools) {
        Instant at = c.acceptedAt();
        List<LedgerEvent> events = new ArrayList<>();
        pools.forEach(pool -> events.addAll(pool.overdue(pool.numbers(seat -> true), at)));
        events.addAll(own(c, order));
        placed.lines().stream()
                .flatMap(line -> order.released(line.line()) ? released(pools, line, at) : unreleased(placed, line, at))
                .forEach(events::add);
        return events;
    }

    /** A request to do just that is accepted with it. */
    private static List<LedgerEvent> own(CancelOrder c, OrderState order) {
        List<LedgerEvent> events = new ArrayList<>(OpenCancellation.closed(order, c.orderId(), c.by(), c.acceptedAt()));
        events.add(new OrderCancelled(c.orderId(), c.reason(), c.acceptedAt()));
        if (order.paymentStatus() != PaymentStatus.VOIDED) {
            events.add(new PaymentVoided(c.orderId(), order.paymentReference(), c.reason(), c.acceptedAt()));
        }
        return events;
    }

    private static Stream<LedgerEvent> unreleased(OrderPlaced placed, OrderLine line, Instant at) {
        return Stream.of(new SeatsVoided(
                placed.agentId(), placed.orderId(), line.line(), line.productId(), 1, line.quantity(), at));
    }

    private static Stream<LedgerEvent> released(List<PoolCase> pools, OrderLine line, Instant at) {
        List<SeatCase> free = pools.stream()
                .filter(pool -> pool.line().line() == line.line())
                .flatMap(pool -> pool.asOf(at).seats().stream())
                .filter(seat -> seat.state() == SeatState.AVAILABLE)
                .toList();
        List<Integer> numbers = free.stream().map(seat -> seat.id().number()).toList();
        return Spans.of(line.line(), SeatState.AVAILABLE, numbers).stream()
                .map(span -> voided(free.get(0).placed(), line, span.from(), span.to(), at));
    }

    private static LedgerEvent voided(OrderPlaced placed, OrderLine line, int from, int to, Instant at) {
        return new ReleasedSeatsVoided(placed.agentId(), placed.orderId(), line.line(), line.productId(), from, to, at);
    }
}
