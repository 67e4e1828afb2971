package io.seatledger.events.order;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.OrderLine;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.SeatRelease;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order was placed; its lines and quantities are frozen from now on (R21, R22).
 *
 * @param placedBy who acted: the principal that sent the command
 * @param redeemBy last day on which its seats can be redeemed, {@code null} for no end
 * @param policyVersion of the store's policy that was applied
 * @param agreementId the agreement that opened bulk purchasing, if one was needed
 * @param releaseSeatsOn the store's policy at that time (R23)
 * @param totalMinor sum of the line totals in minor units of {@code currency}; a total of 0 is paid at once
 */
public record OrderPlaced(
        String orderId,
        String storeId,
        String agentId,
        String organizationId,
        String placedBy,
        @Nullable String groupId,
        Purpose purpose,
        @Nullable String purchaseOrderNumber,
        @Nullable String fundingPool,
        @Nullable LocalDate redeemBy,
        boolean bulk,
        long policyVersion,
        @Nullable String agreementId,
        SeatRelease releaseSeatsOn,
        String currency,
        long totalMinor,
        List<OrderLine> lines,
        Basis basis,
        List<Reason> warnings,
        Instant occurredAt)
        implements OrderEvent {
    public OrderPlaced {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }
}
