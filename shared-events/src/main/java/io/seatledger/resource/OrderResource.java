package io.seatledger.resource;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as callers see it.
 *
 * @param placedBy the principal that sent the purchase
 * @param seats counts over all lines
 * @param version number of events in its stream; also its {@code ETag}
 */
public record OrderResource(
        String orderId,
        String storeId,
        String agentId,
        @Nullable String groupId,
        Purpose purpose,
        OrderStatus status,
        PaymentStatus paymentStatus,
        Money total,
        Money refunded,
        @Nullable String purchaseOrderNumber,
        @Nullable String fundingPool,
        @Nullable LocalDate redeemBy,
        Instant placedAt,
        String placedBy,
        List<Line> lines,
        SeatCounts seats,
        Basis basis,
        List<Note> notes,
        long version) {

    /** One line and where its seats are. */
    public record Line(
            int line,
            String productId,
            String courseId,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            String firstSeatId,
            String lastSeatId,
            SeatCounts seats) {}

    /** A note on an order; {@code visibility} is {@code INTERNAL} or {@code CUSTOMER}. */
    public record Note(Instant at, String by, String text, String visibility) {}
}
