package io.seatledger.command.store.listing;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let a store no longer sell a product. */
public record DelistProduct(String storeId, String productId, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.store(storeId);
    }
}
