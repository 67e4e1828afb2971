package io.seatledger.events.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for was granted and has happened.
 *
 * @param decidedBy the principal that decided, or the person it acted for
 */
public record RequestAccepted(
        String requestId, String decidedBy, @Nullable String notes, Instant occurredAt) implements RequestEvent {}
