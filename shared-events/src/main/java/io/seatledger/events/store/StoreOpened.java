package io.seatledger.events.store;

import io.seatledger.events.value.StorePolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store was opened with the default policy, as policy version 1.
 *
 * @param currency ISO 4217 code; all prices of the store are in it, for ever
 */
public record StoreOpened(
        String storeId,
        String name,
        String currency,
        @Nullable String subscriptionOrganization,
        StorePolicy policy,
        Instant occurredAt)
        implements StoreEvent {}
