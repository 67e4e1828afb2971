package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats went from one owner group to another (R37); {@code null} is no group.
 */
public record SeatOwnerGroupChanged(
        String orderId,
        int line,
        List<Integer> seats,
        @Nullable String fromGroupId,
        @Nullable String toGroupId,
        Instant occurredAt)
        implements SeatEvent {
    public SeatOwnerGroupChanged {
        seats = List.copyOf(seats);
    }
}
