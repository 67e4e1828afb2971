package io.seatledger.command.agent.permit;

import io.seatledger.events.Streams;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Let an agent pass R9 to R11 for one course (R12).
 *
 * @param permitId made by the caller side
 * @param storeId only there, {@code null} for every store
 * @param expiresAt first instant at which it no longer holds, {@code null} for no end
 * @param uses at least 1, {@code null} for any number; each order line that needs it counts one
 */
public record GrantRepurchasePermit(
        String agentId,
        String permitId,
        String courseId,
        @Nullable String storeId,
        String reason,
        @Nullable Instant expiresAt,
        @Nullable Integer uses,
        Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.agent(agentId);
    }

    /** The stores it names: one or none. */
    public List<String> storeIds() {
        return storeId == null ? List.of() : List.of(storeId);
    }
}
