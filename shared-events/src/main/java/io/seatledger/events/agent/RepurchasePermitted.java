package io.seatledger.events.agent;

import io.seatledger.events.value.RepurchaseCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase of a course that the agent's own learner identity holds or finished was let through; recorded before the
 * purchase itself.
 *
 * @param permitId the permit that was used up by one, when the cause is {@code OVERRIDE}
 */
public record RepurchasePermitted(
        String agentId,
        String storeId,
        String orderId,
        int line,
        String courseId,
        String learnerId,
        RepurchaseCause cause,
        @Nullable String permitId,
        Instant occurredAt)
        implements AgentEvent {}
