package io.seatledger.domain.purchase;

import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the purchase decision is asked about.
 *
 * @param at instant of the request; every rule looks at this time
 */
public record PurchaseRequest(
        String storeId,
        String agentId,
        List<RequestedLine> lines,
        @Nullable String groupId,
        Purpose purpose,
        Instant at) {
    /** Most lines of one order. */
    public static final int LINES_MAX = 200;

    public PurchaseRequest {
        lines = bounded(lines);
    }

    /** The lines of one order, at least one.
     *
     * @throws IllegalArgumentException when there are none or too many
     */
    public static List<RequestedLine> bounded(List<RequestedLine> lines) {
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("lines must be 1 to " + LINES_MAX + " but were " + lines.size());
        }
        return List.copyOf(lines);
    }
}
