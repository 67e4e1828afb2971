package io.seatledger.events.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The money could not be paid back; it never shows as refunded (R53).
 */
public record ReturnRefundFailed(
        String returnId,
        @Nullable String reference,
        @Nullable String notes,
        Instant occurredAt) implements ReturnEvent {}
