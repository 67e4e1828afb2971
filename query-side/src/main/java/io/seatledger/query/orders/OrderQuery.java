package io.seatledger.query.orders;

import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.Paging;
import io.seatledger.platform.json.Text;
import io.seatledger.query.reading.AsOf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for; filters are joined by "and".
 *
 * @param organizationId the organization that the agent belonged to when it bought
 * @param from placed at this instant or later
 * @param to placed before this instant
 * @param q part of the order's id or purchase-order number, in any case
 * @param asOf the moment it is asked about, {@code null} for now
 */
record OrderQuery(
        @Nullable @Id String storeId,
        @Nullable @Id String agentId,
        @Nullable @Id String groupId,
        @Nullable @Id String organizationId,
        @Nullable OrderStatus status,
        @Nullable PaymentStatus paymentStatus,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable @Text String q,
        @Nullable AsOf asOf,
        Paging paging) {}
