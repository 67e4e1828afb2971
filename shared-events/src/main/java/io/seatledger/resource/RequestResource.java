package io.seatledger.resource;

import io.seatledger.events.value.RequestKind;
import io.seatledger.events.value.RequestStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody has to decide.
 *
 * @param seatId {@code null} for a cancellation
 * @param notes of the decision
 * @param version number of events in its stream; also its {@code ETag}
 */
public record RequestResource(
        String requestId,
        RequestKind kind,
        RequestStatus status,
        @Nullable String seatId,
        String orderId,
        String storeId,
        String agentId,
        String requestedBy,
        Instant requestedAt,
        @Nullable String reason,
        @Nullable String comments,
        @Nullable String decidedBy,
        @Nullable String notes,
        long version) {}
