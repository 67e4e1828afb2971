package io.seatledger.command.seat;

import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.SeatId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads all the seats of lines, pool by pool. */
public final class SeatPools {
    private SeatPools() {}

    /** Every pool of a line, in order. */
    public static List<PoolCase> of(OrderState order, OrderLine line, Ledger ledger) {
        return pools(line).mapToObj(pool -> of(order, line, pool, ledger)).toList();
    }

    /** One pool of a line. */
    public static PoolCase of(OrderState order, OrderLine line, int pool, Ledger ledger) {
        PoolCase unread = new PoolCase(order, line, pool, SeatPoolState.EMPTY);
        String id = SeatPoolState.id(unread.placed().orderId(), line.line(), pool);
        return new PoolCase(order, line, pool, ledger.read(SeatPoolState.KIND, id));
    }

    /** Every pool of the lines that were released before payment: only their seats can be in use in an unpaid order. */
    public static List<PoolCase> releasedUnpaid(OrderState order, Ledger ledger) {
        return linesReleasedUnpaid(order)
                .flatMap(line -> of(order, line, ledger).stream())
                .toList();
    }

    /** Names of the streams that {@link #releasedUnpaid} reads, to be made ready at once. */
    public static List<String> idsReleasedUnpaid(OrderState order) {
        return linesReleasedUnpaid(order)
                .flatMap(line -> ids(order, line).stream())
                .toList();
    }

    /** Names of the streams of a line's seats. */
    public static List<String> ids(OrderState order, OrderLine line) {
        OrderPlaced placed = order.placed();
        return placed == null
                ? List.of()
                : pools(line)
                        .mapToObj(pool -> SeatPoolState.id(placed.orderId(), line.line(), pool))
                        .toList();
    }

    private static Stream<OrderLine> linesReleasedUnpaid(OrderState order) {
        OrderPlaced placed = order.placed();
        return placed == null || order.wasPaid()
                ? Stream.empty()
                : placed.lines().stream().filter(line -> order.released(line.line()));
    }

    private static IntStream pools(OrderLine line) {
        return IntStream.rangeClosed(1, SeatId.poolOf(line.quantity()));
    }
}
