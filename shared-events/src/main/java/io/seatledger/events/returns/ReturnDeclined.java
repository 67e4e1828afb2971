package io.seatledger.events.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The return was denied; the seats are again what they were.
 */
public record ReturnDeclined(
        String returnId, String decidedBy, @Nullable String notes, Instant occurredAt) implements ReturnEvent {}
