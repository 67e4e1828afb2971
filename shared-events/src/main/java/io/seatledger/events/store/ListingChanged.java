package io.seatledger.events.store;

import io.seatledger.events.value.Listing;
import java.time.Instant;

/**
 * A store changed price, visibility or overrides of a product; the listing is the one after the change.
 */
public record ListingChanged(String storeId, String productId, Listing listing, Instant occurredAt)
        implements StoreEvent {}
