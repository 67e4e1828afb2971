package io.seatledger.events.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The return was withdrawn by the side that asked; the seats are again what they were.
 */
public record ReturnRecalled(
        String returnId, String decidedBy, @Nullable String notes, Instant occurredAt) implements ReturnEvent {}
