package io.seatledger.command.returns.open;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.command.returns.ReturnPart;
import io.seatledger.command.returns.ReturnState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.Spans;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.returns.ReturnOpened;
import io.seatledger.events.seat.ReturnRequested;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatSpan;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A return that nothing forbids.
 *
 * @param seats to be given back, as they stand once everything overdue is recorded; at least one
 */
record Opening(OpenReturn command, OpenFacts facts, List<SeatCase> seats) {

    /** What is overdue on these seats comes first: a link that has expired is not what the return remembers. */
    Decision<Saved<ReturnState>> decision() {
        ReturnOpened opened = opened();
        List<LedgerEvent> events = new ArrayList<>();
        events.add(opened);
        events.addAll(overdue());
        ReturnPart.of(opened.seats()).forEach(part -> events.add(requested(part)));
        return Decision.accepted(new Saved<>(true, ReturnState.EMPTY.evolve(opened)), events);
    }

    private ReturnOpened opened() {
        OrderPlaced placed = seats.get(0).placed();
        return new ReturnOpened(
                command.returnId(),
                placed.orderId(),
                placed.storeId(),
                placed.agentId(),
                spans(),
                seats.stream().mapToLong(SeatCase::valueMinor).sum(),
                placed.currency(),
                command.reason(),
                command.requestedBy(),
                command.acceptedAt());
    }

    private List<SeatSpan> spans() {
        Map<Source, List<Integer>> numbers = seats.stream()
                .collect(Collectors.groupingBy(
                        seat -> new Source(seat.id().line(), seat.state()),
                        Collectors.mapping(seat -> seat.id().number(), Collectors.toList())));
        return numbers.entrySet().stream()
                .flatMap(each -> Spans.of(each.getKey().line(), each.getKey().was(), each.getValue()).stream())
                .sorted(Comparator.comparingInt(SeatSpan::line).thenComparingInt(SeatSpan::from))
                .toList();
    }

    private List<LedgerEvent> overdue() {
        Set<SeatId> chosen = new HashSet<>();
        seats.forEach(seat -> chosen.add(seat.id()));
        return facts.pools().stream()
                .flatMap(pool -> overdue(pool, chosen).stream())
                .toList();
    }

    private List<LedgerEvent> overdue(PoolCase pool, Set<SeatId> chosen) {
        return pool.overdue(pool.numbers(seat -> chosen.contains(seat.id())), command.acceptedAt());
    }

    private LedgerEvent requested(ReturnPart part) {
        return new ReturnRequested(
                command.orderId(), part.line(), part.numbers(), command.returnId(), part.was(), command.acceptedAt());
    }

    private record Source(int line, SeatState was) {}
}
