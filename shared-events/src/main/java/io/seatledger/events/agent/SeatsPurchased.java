package io.seatledger.events.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent bought seats {@code from} to {@code to} of an order line (a range, never a list: 100,000 cost what 1 costs).
 *
 * @param from always 1
 * @param to the quantity bought (R20)
 * @param unitPriceMinor price of one seat in minor units of {@code currency}
 * @param organizationId the agent's organization at the time
 * @param groupId the owner group, {@code null} for no group
 * @param agreementId the agreement that opened bulk purchasing, if one was needed
 * @param policyVersion of the store's policy that was applied
 */
public record SeatsPurchased(
        String agentId,
        String orderId,
        String storeId,
        int line,
        String productId,
        String courseId,
        int from,
        int to,
        long unitPriceMinor,
        long lineTotalMinor,
        String currency,
        String organizationId,
        @Nullable String groupId,
        @Nullable String agreementId,
        long policyVersion,
        Instant occurredAt)
        implements AgentEvent {
    public SeatsPurchased {
        if (from != 1 || to < from) {
            throw new IllegalArgumentException("a line owns seats 1 to its quantity: " + orderId + '.' + line);
        }
    }

    /** How many seats were bought. */
    public int quantity() {
        return to;
    }
}
