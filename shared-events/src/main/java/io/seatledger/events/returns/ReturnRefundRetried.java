package io.seatledger.events.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The refund is tried again.
 */
public record ReturnRefundRetried(String returnId, @Nullable String notes, Instant occurredAt) implements ReturnEvent {}
