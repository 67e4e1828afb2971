package io.seatledger.command.seat;

import io.seatledger.command.order.OrderState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.seat.RedemptionLinkExpired;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The seats of one pool as a decision on many of them sees them: what their order says, and what happened to them since.
 *
 * @param line the line that owns them
 * @param pool its number within the line, from 1
 */
public record PoolCase(OrderState order, OrderLine line, int pool, SeatPoolState state) {

    /** A pool that a command names; empty when the order has no such pool. */
    public static Optional<PoolCase> in(OrderState order, int line, int pool, SeatPoolState state) {
        OrderPlaced placed = order.placed();
        if (placed == null || line > placed.lines().size()) {
            return Optional.empty();
        }
        OrderLine owner = placed.lines().get(line - 1);
        return pool > SeatId.poolOf(owner.quantity())
                ? Optional.empty()
                : Optional.of(new PoolCase(order, owner, pool, state));
    }

    public OrderPlaced placed() {
        return Objects.requireNonNull(order.placed(), "seats are of a placed order");
    }

    /** The lowest number within the line. */
    public int first() {
        return (pool - 1) * SeatId.POOL_SIZE + 1;
    }

    /** The highest number within the line. */
    public int last() {
        return Math.min(pool * SeatId.POOL_SIZE, line.quantity());
    }

    /** All of them, by number. */
    public List<SeatCase> seats() {
        return IntStream.rangeClosed(first(), last()).mapToObj(this::seat).toList();
    }

    public SeatCase seat(int number) {
        return new SeatCase(new SeatId(placed().orderId(), line.line(), number), order, line, state);
    }

    /** Numbers of those for which something holds, ascending. */
    public List<Integer> numbers(Predicate<SeatCase> holds) {
        return seats().stream().filter(holds).map(seat -> seat.id().number()).toList();
    }

    /** Numbers of those that anything happened to, ascending. */
    public List<Integer> touched() {
        return state.seats().keySet().stream().sorted().toList();
    }

    /** What {@link SeatCase#overdue} says of these seats, in as few events as there can be. */
    public List<LedgerEvent> overdue(List<Integer> numbers, Instant at) {
        String orderId = placed().orderId();
        List<Integer> links = new ArrayList<>();
        List<LearnerRef> recipients = new ArrayList<>();
        List<Integer> expired = new ArrayList<>();
        List<LedgerEvent> claims = new ArrayList<>();
        for (SeatCase seat : numbers.stream().map(this::seat).toList()) {
            Link link = seat.seat().link();
            if (link != null && seat.linkOverdue(at)) {
                links.add(seat.id().number());
                recipients.add(link.recipient());
                claims.add(Claims.givenUp(line.courseId(), link.recipient(), seat.id(), at));
            }
            if (seat.expiryOverdue(at)) {
                expired.add(seat.id().number());
            }
        }
        List<LedgerEvent> events = new ArrayList<>();
        if (!links.isEmpty()) {
            events.add(new RedemptionLinkExpired(orderId, line.line(), links, recipients, at));
            events.addAll(claims);
        }
        if (!expired.isEmpty()) {
            events.add(new SeatExpired(orderId, line.line(), expired, at));
            events.add(Claims.liveReduced(placed(), line, expired.size(), at));
        }
        return events;
    }

    /** The same seats once everything overdue is recorded. */
    public PoolCase asOf(Instant at) {
        return after(overdue(numbers(seat -> true), at));
    }

    /** The same seats after these events; those of other streams than this pool's are passed over. */
    public PoolCase after(List<? extends LedgerEvent> events) {
        SeatPoolState now = state;
        for (LedgerEvent event : events) {
            if (event instanceof SeatEvent && event.stream().equals(stream())) {
                now = now.evolve(event);
            }
        }
        return new PoolCase(order, line, pool, now);
    }

    /** The same seats of the order as it is later. */
    public PoolCase of(OrderState later) {
        return new PoolCase(later, line, pool, state);
    }

    private String stream() {
        return SeatPoolState.KIND.stream(SeatPoolState.id(placed().orderId(), line.line(), pool));
    }
}
