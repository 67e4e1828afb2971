package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new link with a full new lifetime took the place of the old one, which is useless from now on.
 *
 * @param resends how many there were with this one
 */
public record RedemptionLinkResent(
        String orderId,
        int line,
        List<Integer> seats,
        String tokenHash,
        @Nullable Instant expiresAt,
        String mailId,
        int resends,
        Instant occurredAt)
        implements SeatEvent {
    public RedemptionLinkResent {
        seats = List.copyOf(seats);
    }
}
