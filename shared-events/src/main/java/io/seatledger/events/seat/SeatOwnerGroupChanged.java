package io.seatledger.events.seat;

import io.seatledger.events.value.SeatState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats went from one owner group to another (R37); {@code null} is no group.
 *
 * @param state where all of them stand, before and after: {@code PENDING}, {@code AVAILABLE} or {@code EXPIRED}
 */
public record SeatOwnerGroupChanged(
        String orderId,
        int line,
        List<Integer> seats,
        @Nullable String fromGroupId,
        @Nullable String toGroupId,
        SeatState state,
        Instant occurredAt)
        implements SeatEvent {
    public SeatOwnerGroupChanged {
        seats = List.copyOf(seats);
    }
}
