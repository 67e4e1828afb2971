package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Redemption links became useless before anybody used them: the seats are available again.
 *
 * @param recipients the person invited to each of {@code seats}, in the same order
 */
public record RedemptionLinkCancelled(
        String orderId,
        int line,
        List<Integer> seats,
        List<LearnerRef> recipients,
        @Nullable String reason,
        Instant occurredAt)
        implements SeatEvent {
    public RedemptionLinkCancelled {
        seats = List.copyOf(seats);
        recipients = List.copyOf(recipients);
    }
}
