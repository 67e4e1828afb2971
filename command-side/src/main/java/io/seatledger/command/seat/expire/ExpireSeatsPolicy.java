package io.seatledger.command.seat.expire;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.PoolCase;
import io.seatledger.events.LedgerEvent;
import java.time.Instant;
import java.util.List;

/** Everything overdue in one pool, as one decision. */
public final class ExpireSeatsPolicy {
    private ExpireSeatsPolicy() {}

    /** Records it; the result is how many events that took. */
    public static Decision<Integer> decide(ExpireSeats c, PoolCase pool) {
        List<LedgerEvent> events = overdue(pool, c.acceptedAt());
        return Decision.accepted(events.size(), events);
    }

    /** What is to be recorded of a pool at this time, in order; a seat nothing happened to is overdue by its day only. */
    public static List<LedgerEvent> overdue(PoolCase pool, Instant at) {
        boolean all = pool.order().pastRedeemBy(at);
        return pool.overdue(all ? pool.numbers(seat -> true) : pool.touched(), at);
    }
}
