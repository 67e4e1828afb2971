package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;

/**
 * Redemption links outlived their time unused: the seats are available again.
 *
 * @param recipients the person invited to each of {@code seats}, in the same order
 */
public record RedemptionLinkExpired(
        String orderId, int line, List<Integer> seats, List<LearnerRef> recipients, Instant occurredAt)
        implements SeatEvent {
    public RedemptionLinkExpired {
        seats = List.copyOf(seats);
        recipients = List.copyOf(recipients);
    }
}
