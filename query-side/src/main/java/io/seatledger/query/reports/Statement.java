package io.seatledger.query.reports;

import io.seatledger.events.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization's seats, money and orders of some days, as far as the caller may see them.
 *
 * @param to first day after
 * @param position everything up to it is in the statement
 * @param asOf when the event at that position was recorded, {@code null} before the first one
 * @param seats per product
 * @param money per currency
 * @param lines ordered in these days, the oldest first
 */
record Statement(
        String organizationId,
        LocalDate from,
        LocalDate to,
        @Nullable String storeId,
        long position,
        @Nullable Instant asOf,
        List<Balance> seats,
        List<Charges> money,
        List<Line> lines) {

    /**
     * Seats of a product at the organization's disposal: bought, and neither in use nor gone. {@code opening + purchased − assigned
     * + unassigned − returned + reissued − expired + reinstated − voided + regrouped = closing}, always.
     *
     * @param assigned into use: by hand, by a link, or because a return was denied
     * @param unassigned out of use: taken back, or asked to be returned
     * @param regrouped came from owner groups that the caller does not see, less those that went there; 0 for who sees all
     * @param closingInUse assigned at the end
     */
    record Balance(
            String productId,
            long opening,
            long purchased,
            long assigned,
            long unassigned,
            long returned,
            long reissued,
            long expired,
            long reinstated,
            long voided,
            long regrouped,
            long closing,
            long closingInUse) {}

    /**
     * Money that moved in these days, whenever the orders were placed.
     *
     * @param charged captured or marked as paid
     * @param net charged less refunded
     */
    record Charges(String currency, Money charged, Money refunded, Money net) {}

    /** A line of an order that was placed in these days. */
    record Line(
            String orderId,
            int line,
            Instant placedAt,
            String storeId,
            String agentId,
            @Nullable String groupId,
            @Nullable String purchaseOrderNumber,
            String productId,
            int quantity,
            Money unitPrice,
            Money lineTotal) {}
}
