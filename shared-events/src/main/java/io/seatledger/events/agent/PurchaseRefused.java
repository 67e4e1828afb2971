package io.seatledger.events.agent;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RequestedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent was turned away; nothing was bought.
 *
 * @param lines what was asked for
 * @param bulk whether the rules for bulk purchases applied
 * @param reasons every rule that forbade it, in order of code; never empty
 * @param warnings what would have passed with a warning
 */
public record PurchaseRefused(
        String agentId,
        String storeId,
        List<RequestedLine> lines,
        @Nullable String groupId,
        Purpose purpose,
        boolean bulk,
        List<Reason> reasons,
        List<Reason> warnings,
        Basis basis,
        Instant occurredAt)
        implements AgentEvent {
    public PurchaseRefused {
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }
}
