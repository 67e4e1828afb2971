package io.seatledger.events.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The money went back, and the seats with it.
 */
public record ReturnRefundSettled(
        String returnId,
        @Nullable String reference,
        @Nullable String notes,
        Instant occurredAt) implements ReturnEvent {}
