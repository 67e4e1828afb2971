package io.seatledger.resource;

import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.ReturnStatus;
import io.seatledger.events.value.ReturnedEnrollment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats that somebody gives back.
 *
 * @param seats their ids
 * @param value what they cost (R20)
 * @param refund money due, {@code null} until it is approved; so is {@code disposition}
 * @param enrollment what becomes of the enrollments, {@code null} until approved and when there are none
 * @param reference of the payment provider, for the last refund that failed or was settled
 * @param notes of the last step
 * @param version number of events in its stream; also its {@code ETag}
 */
public record ReturnResource(
        String returnId,
        String orderId,
        String storeId,
        String agentId,
        List<String> seats,
        ReturnStatus status,
        String reason,
        Money value,
        @Nullable Money refund,
        @Nullable Disposition disposition,
        @Nullable ReturnedEnrollment enrollment,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable String reference,
        @Nullable String notes,
        long version) {}
