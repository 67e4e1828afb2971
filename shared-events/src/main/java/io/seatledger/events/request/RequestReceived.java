package io.seatledger.events.request;

import io.seatledger.events.value.RequestKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a decision.
 *
 * @param seatId the seat it concerns, {@code null} for a cancellation
 * @param requestedBy the principal that asked, or the person it acted for
 */
public record RequestReceived(
        String requestId,
        RequestKind kind,
        String storeId,
        String agentId,
        String orderId,
        @Nullable String seatId,
        String requestedBy,
        @Nullable String reason,
        @Nullable String comments,
        Instant occurredAt)
        implements RequestEvent {}
