package io.seatledger.command.seat.expire;

import io.seatledger.command.seat.PoolCase;
import java.time.Instant;
import java.util.Optional;

/** When something in a pool is overdue, a link or a seat, then that is recorded. */
public final class WhenALinkOutlivesItsTimeThenItExpires {
    private WhenALinkOutlivesItsTimeThenItExpires() {}

    /** Empty when nothing is overdue: somebody else recorded it, or it was moved. */
    public static Optional<ExpireSeats> react(PoolCase pool, Instant now) {
        return ExpireSeatsPolicy.overdue(pool, now).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ExpireSeats(pool.placed().orderId(), pool.line().line(), pool.pool(), now));
    }
}
