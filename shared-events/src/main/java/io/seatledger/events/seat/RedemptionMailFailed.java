package io.seatledger.events.seat;

import java.time.Instant;
import java.util.List;

/**
 * The mail with a redemption link did not arrive; the link itself still holds.
 *
 * @param bounced whether it came back after it was sent; else sending was given up
 * @param problem what the mail system said, without addresses
 */
public record RedemptionMailFailed(
        String orderId,
        int line,
        List<Integer> seats,
        String mailId,
        boolean bounced,
        String problem,
        Instant occurredAt)
        implements SeatEvent {
    public RedemptionMailFailed {
        seats = List.copyOf(seats);
    }
}
