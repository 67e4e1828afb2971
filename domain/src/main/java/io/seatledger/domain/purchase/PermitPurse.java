package io.seatledger.domain.purchase;

import io.seatledger.domain.agent.Permit;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The permits an agent can use in one purchase (R12). The one that ends first goes first, then the one with the fewest
 * uses left, then the oldest.
 */
final class PermitPurse {
    private static final Comparator<Permit> PREFERENCE =
            Comparator.<Permit, Instant>comparing(PermitPurse::end).thenComparingInt(PermitPurse::left);

    private final String storeId;
    private final List<Permit> permits;
    private final Map<String, Integer> usedNow = new HashMap<>();

    private PermitPurse(String storeId, List<Permit> permits) {
        this.storeId = storeId;
        this.permits = permits;
    }

    /** Those of an agent, oldest first, that hold at an instant. */
    static PermitPurse of(List<Permit> permits, String storeId, Instant at) {
        // Stable, so the oldest of equals stays first; using one makes it the one with the fewest uses left all the
        // more.
        return new PermitPurse(
                storeId,
                permits.stream()
                        .filter(permit -> permit.holdsAt(at))
                        .sorted(PREFERENCE)
                        .toList());
    }

    /** Uses up one use for a course; {@code null} when no permit helps. */
    @Nullable
    String use(String courseId) {
        for (Permit permit : permits) {
            int used = usedNow.getOrDefault(permit.permitId(), 0);
            if (permit.covers(courseId, storeId) && used < left(permit)) {
                usedNow.put(permit.permitId(), used + 1);
                return permit.permitId();
            }
        }
        return null;
    }

    private static Instant end(Permit permit) {
        Instant end = permit.expiresAt();
        return end == null ? Instant.MAX : end;
    }

    private static int left(Permit permit) {
        Integer left = permit.usesLeft();
        return left == null ? Integer.MAX_VALUE : left;
    }
}
