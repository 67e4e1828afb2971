package io.seatledger.events.seat;

import io.seatledger.events.value.LearnerRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Redemption links were handed to the mail outbox by one list.
 *
 * @param recipients one for each of {@code seats}, in the same order; so are {@code tokenHashes} and {@code mailIds}
 * @param batchId the batch that holds the outcome of every row
 */
public record RedemptionLinksSent(
        String orderId,
        int line,
        List<Integer> seats,
        List<LearnerRef> recipients,
        List<String> tokenHashes,
        List<String> mailIds,
        @Nullable Instant expiresAt,
        String batchId,
        Instant occurredAt)
        implements SeatEvent {
    public RedemptionLinksSent {
        seats = List.copyOf(seats);
        recipients = List.copyOf(recipients);
        tokenHashes = List.copyOf(tokenHashes);
        mailIds = List.copyOf(mailIds);
    }
}
