package io.seatledger.command.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, as far as a decision asks.
 *
 * @param name the person acted for, or else the principal
 * @param staff whether store staff or its machine acts in its own name: an agent's rights do not bind it
 * @param agentId the agent that acts or is acted for, {@code null} for none
 * @param storeIds the only stores it may touch; {@code null} is all of them
 */
public record Actor(
        String name,
        boolean staff,
        @Nullable String agentId,
        @Nullable Set<String> storeIds) {

    /** Whether it may touch what belongs to the store. */
    public boolean mayTouchStore(String storeId) {
        return storeIds == null || storeIds.contains(storeId);
    }
}
