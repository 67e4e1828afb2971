package io.seatledger.events.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store got another name or subscription organization; both values are those after the change.
 */
public record StoreDetailsChanged(
        String storeId, String name, @Nullable String subscriptionOrganization, Instant occurredAt)
        implements StoreEvent {}
