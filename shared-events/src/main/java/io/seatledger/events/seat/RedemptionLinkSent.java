package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A redemption link was handed to the mail outbox; the seat waits for the invited person.
 *
 * @param tokenHash keyed hash of the token, in hex; the token itself is only in the mail
 * @param expiresAt first instant at which the link is expired, {@code null} for no end
 * @param mailId of the mail in the outbox
 */
public record RedemptionLinkSent(
        String orderId,
        int line,
        List<Integer> seats,
        LearnerRef recipient,
        String tokenHash,
        @Nullable Instant expiresAt,
        String mailId,
        Instant occurredAt)
        implements SeatEvent {
    public RedemptionLinkSent {
        seats = List.copyOf(seats);
    }
}
