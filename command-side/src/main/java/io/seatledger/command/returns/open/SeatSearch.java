package io.seatledger.command.returns.open;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatCases;
import io.seatledger.command.seat.SeatPools;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.ReturnPolicy;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers what a return looks at, reading no more pools than it takes to find the seats. */
public final class SeatSearch {
    private final OpenReturn command;
    private final OrderState order;
    private final OrderPlaced placed;
    private final SeatRights rights;
    private final Ledger ledger;

    private SeatSearch(OpenReturn command, OrderState order, OrderPlaced placed, Ledger ledger) {
        this.command = command;
        this.order = order;
        this.placed = placed;
        this.rights = new SeatRights(command.actor(), placed, ledger);
        this.ledger = ledger;
    }

    /** The facts of a return; of an order that was never placed there are none. */
    public static OpenFacts facts(OpenReturn command, Ledger ledger) {
        OrderState order = SeatCases.order(command.orderId(), 1, ledger);
        OrderPlaced placed = order.placed();
        return placed == null
                ? new OpenFacts(order, StoreState.EMPTY.policy().returns(), List.of(), Set.of(), false)
                : new SeatSearch(command, order, placed, ledger).facts();
    }

    private OpenFacts facts() {
        ReturnPolicy policy =
                ledger.read(StoreState.KIND, placed.storeId()).policy().returns();
        List<PoolCase> pools = command.wanted().byName() ? named() : ofLines();
        Set<SeatId> hidden = pools.stream()
                .flatMap(pool -> pool.seats().stream())
                .filter(seat -> !rights.cover(seat))
                .map(SeatCase::id)
                .collect(Collectors.toSet());
        return new OpenFacts(order, policy, pools, hidden, lineMissing());
    }

    /** To those who may not touch the order itself, a line is as unknown as the order. */
    private boolean lineMissing() {
        Integer line = command.wanted().line();
        return line != null && line > placed.lines().size() && rights.coverOrder();
    }

    private List<PoolCase> named() {
        List<PoolCase> pools = new ArrayList<>();
        command.wanted()
                .named()
                .forEach((number, seats) -> line(number)
                        .ifPresent(line -> seats.stream()
                                .filter(seat -> seat <= line.quantity())
                                .map(SeatId::poolOf)
                                .collect(Collectors.toCollection(TreeSet::new))
                                .forEach(pool -> pools.add(SeatPools.of(order, line, pool, ledger)))));
        return pools;
    }

    private List<PoolCase> ofLines() {
        Integer number = command.wanted().line();
        Long quantity = command.wanted().quantity();
        List<OrderLine> lines =
                number == null ? placed.lines() : line(number).stream().toList();
        return lines.stream()
                .flatMap(line ->
                        (quantity == null ? SeatPools.of(order, line, ledger) : enough(line, quantity)).stream())
                .toList();
    }

    private Optional<OrderLine> line(int number) {
        return number > placed.lines().size()
                ? Optional.empty()
                : Optional.of(placed.lines().get(number - 1));
    }

    /** The last pools of a line, until they hold enough free seats: others may be worked with meanwhile. */
    private List<PoolCase> enough(OrderLine line, long asked) {
        long quantity = Math.max(1, asked);
        List<PoolCase> pools = new ArrayList<>();
        long free = 0;
        for (int pool = SeatId.poolOf(line.quantity()); pool >= 1 && free < quantity; pool--) {
            PoolCase last = SeatPools.of(order, line, pool, ledger);
            pools.add(0, last);
            free += last.asOf(command.acceptedAt())
                    .numbers(seat -> seat.state() == SeatState.AVAILABLE && rights.cover(seat))
                    .size();
        }
        return pools;
    }
}
