package io.seatledger.domain.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repurchase permit that was not used up.
 *
 * @param storeId only there, {@code null} for every store
 * @param expiresAt first instant at which it no longer holds, {@code null} for no end
 * @param usesLeft {@code null} for any number, else at least 1
 */
public record Permit(
        String permitId,
        String courseId,
        @Nullable String storeId,
        String reason,
        @Nullable Instant expiresAt,
        @Nullable Integer usesLeft) {
    /** Half-open: no longer at {@code expiresAt} itself. */
    public boolean holdsAt(Instant at) {
        return expiresAt == null || at.isBefore(expiresAt);
    }

    /** Whether it speaks of a course in a store. */
    public boolean covers(String course, String store) {
        return courseId.equals(course) && (storeId == null || storeId.equals(store));
    }

    /** The permit after one more use; only for one with a limit that has uses left. */
    Permit used(int left) {
        return new Permit(permitId, courseId, storeId, reason, expiresAt, left);
    }
}
