package io.seatledger.events.store;

import io.seatledger.events.value.StorePolicy;
import java.time.Instant;

/**
 * A store's policy changed.
 *
 * @param policyVersion the version that this policy is, one more than the one before
 * @param policy the whole policy after the change
 */
public record StorePolicyChanged(String storeId, long policyVersion, StorePolicy policy, Instant occurredAt)
        implements StoreEvent {}
