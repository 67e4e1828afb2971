package io.seatledger.events.store;

import java.time.Instant;

/**
 * A store stopped selling a product.
 */
public record ProductDelisted(String storeId, String productId, Instant occurredAt) implements StoreEvent {}
