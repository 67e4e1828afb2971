package io.seatledger.resource;

import io.seatledger.events.value.StorePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A store as callers see it.
 *
 * @param status {@code OPEN} or {@code CLOSED}
 * @param version number of events in its stream; also its {@code ETag}
 */
public record StoreResource(
        String storeId,
        String name,
        String currency,
        String status,
        @Nullable String subscriptionOrganization,
        long policyVersion,
        StorePolicy policy,
        long version) {}
