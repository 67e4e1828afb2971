package io.seatledger.events.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It is no longer asked for.
 *
 * @param decidedBy the principal that decided, or the person it acted for
 */
public record RequestWithdrawn(
        String requestId, String decidedBy, @Nullable String notes, Instant occurredAt) implements RequestEvent {}
