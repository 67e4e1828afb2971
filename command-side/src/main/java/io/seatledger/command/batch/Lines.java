package io.seatledger.command.batch;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatCases;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.SeatId;
import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the order line that a list is for, and its seats pool by pool; what is not the actor's to touch is not found. */
public final class Lines {
    private Lines() {}

    /** The line, if it is there and the actor's. */
    public static Optional<LineCase> find(String orderId, int line, Actor actor, Ledger ledger) {
        OrderState order = SeatCases.order(orderId, line, ledger);
        OrderPlaced placed = order.placed();
        if (placed == null
                || !may(actor, order, placed, ledger)
                || line < 1
                || line > placed.lines().size()) {
            return Optional.empty();
        }
        return Optional.of(new LineCase(order, placed.lines().get(line - 1)));
    }

    /** 404, for the order when that is not there or not the actor's, else for the line. */
    public static <R> Decision<R> missing(String orderId, int line, Actor actor, Ledger ledger) {
        OrderState order = SeatCases.order(orderId, line, ledger);
        OrderPlaced placed = order.placed();
        return placed != null && may(actor, order, placed, ledger)
                ? Decision.missing("LINE_NOT_FOUND", "Order " + orderId + " has no line " + line + '.')
                : Decision.missing("ORDER_NOT_FOUND", "There is no order " + orderId + '.');
    }

    /** An order is an agent's that bought it, and one's that is granted on its group. */
    private static boolean may(Actor actor, OrderState order, OrderPlaced placed, Ledger ledger) {
        SeatCase any = new LineCase(order, placed.lines().get(0)).seat(1, SeatPoolState.EMPTY);
        return SeatCases.mayTouch(actor, any, ledger);
    }

    /** A seat of the line, its pool read like any other stream. */
    public static SeatCase seat(LineCase line, int number, Ledger ledger) {
        return line.seat(number, pool(line, SeatId.poolOf(number), ledger));
    }

    /**
     * Seats that may be given away, those with the lowest numbers first. No pool is looked at that is not needed, so that
     * what happens to the others disturbs nobody.
     *
     * @param most how many are wanted; fewer only when there are no more
     */
    public static List<SeatCase> available(LineCase line, int most, Actor actor, Instant at, Ledger ledger) {
        List<SeatCase> found = new ArrayList<>();
        for (int pool = 1; pool <= line.pools() && found.size() < most; pool++) {
            SeatPoolState seats = pool(line, pool, ledger);
            for (int number = LineCase.firstOf(pool); number <= line.lastOf(pool) && found.size() < most; number++) {
                SeatCase seat = line.seat(number, seats);
                if (seat.stateAt(at) == SeatState.AVAILABLE && SeatCases.mayTouch(actor, seat, ledger)) {
                    found.add(seat);
                }
            }
        }
        return found;
    }

    private static SeatPoolState pool(LineCase line, int pool, Ledger ledger) {
        return ledger.read(
                SeatPoolState.KIND,
                SeatPoolState.id(line.placed().orderId(), line.line().line(), pool));
    }
}
