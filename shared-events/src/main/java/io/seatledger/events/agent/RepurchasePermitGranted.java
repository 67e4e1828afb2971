package io.seatledger.events.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An admin lets an agent pass R9 to R11 for one course (R12).
 *
 * @param storeId only there; {@code null} for every store
 * @param expiresAt first instant at which it no longer holds, {@code null} for no end
 * @param uses how many purchases it may let through, {@code null} for any number
 */
public record RepurchasePermitGranted(
        String agentId,
        String permitId,
        String courseId,
        @Nullable String storeId,
        String reason,
        @Nullable Instant expiresAt,
        @Nullable Integer uses,
        Instant occurredAt)
        implements AgentEvent {}
