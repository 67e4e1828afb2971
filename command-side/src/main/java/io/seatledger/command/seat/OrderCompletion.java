package io.seatledger.command.seat;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Draft;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.order.WhenNoSeatIsInProcessThenTheOrderCompletes;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.seat.SeatEvent;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks whether orders are complete after something happened to their seats. Only an order that was paid while seats of it were
 * in process has its pools read, and only until one with such a seat is found.
 */
public final class OrderCompletion {
    private OrderCompletion() {}

    /** The decision, and the completions that follow from it. */
    public static <R> Decision<R> with(Decision<R> decision, Ledger ledger) {
        Draft draft = new Draft(ledger);
        decision.events().forEach(draft::record);
        List<LedgerEvent> more = after(decision.events(), draft);
        if (more.isEmpty()) {
            return decision;
        }
        List<LedgerEvent> all = new ArrayList<>(decision.events());
        all.addAll(more);
        return decision.then(accepted -> Decision.accepted(accepted.result(), all));
    }

    /**
     * The completions that follow from what happened to seats.
     *
     * @param after the ledger with these events
     */
    public static List<LedgerEvent> after(List<LedgerEvent> events, Ledger after) {
        Map<String, Set<String>> pools = new LinkedHashMap<>();
        Map<String, Instant> at = new LinkedHashMap<>();
        for (LedgerEvent event : events) {
            if (event instanceof SeatEvent happened) {
                int pool = SeatId.poolOf(happened.seats().get(0));
                pools.computeIfAbsent(happened.orderId(), order -> new LinkedHashSet<>())
                        .add(SeatPoolState.id(happened.orderId(), happened.line(), pool));
                at.put(happened.orderId(), happened.occurredAt());
            }
        }
        List<LedgerEvent> completions = new ArrayList<>();
        at.forEach(
                (orderId, when) -> completions.addAll(of(orderId, pools.getOrDefault(orderId, Set.of()), when, after)));
        return completions;
    }

    /** Whether any seat of an order waits for approval or for the LMS. */
    public static boolean anyInProcess(OrderPlaced placed, Set<String> firstPools, Ledger ledger) {
        return Stream.concat(firstPools.stream(), placed.lines().stream().flatMap(line -> poolsOf(placed, line)))
                .distinct()
                .anyMatch(pool -> ledger.read(SeatPoolState.KIND, pool).anyInProcess());
    }

    private static List<LedgerEvent> of(String orderId, Set<String> firstPools, Instant at, Ledger ledger) {
        OrderState order = ledger.readUnless(OrderState::completed, OrderState.KIND, orderId);
        OrderPlaced placed = order.placed();
        if (placed == null || !order.wasPaid() || order.completed()) {
            return List.of();
        }
        return WhenNoSeatIsInProcessThenTheOrderCompletes.react(order, anyInProcess(placed, firstPools, ledger), at);
    }

    private static Stream<String> poolsOf(OrderPlaced placed, OrderLine line) {
        return IntStream.rangeClosed(1, SeatId.poolOf(line.quantity()))
                .mapToObj(pool -> SeatPoolState.id(placed.orderId(), line.line(), pool));
    }
}
