package io.seatledger.events.store;

import java.time.Instant;

/**
 * A store was closed for good: nothing can be bought there any more, what was bought stays manageable.
 */
public record StoreClosed(String storeId, String reason, Instant occurredAt) implements StoreEvent {}
