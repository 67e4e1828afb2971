package io.seatledger.events.store;

import io.seatledger.events.value.Listing;
import java.time.Instant;

/**
 * A store began to sell a product.
 */
public record ProductListed(String storeId, String productId, Listing listing, Instant occurredAt)
        implements StoreEvent {}
