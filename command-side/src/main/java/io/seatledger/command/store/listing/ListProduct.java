package io.seatledger.command.store.listing;

import io.seatledger.events.Streams;
import io.seatledger.events.value.Listing;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Let a store sell a product like this. */
public record ListProduct(String storeId, String productId, Listing listing, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.store(storeId);
    }
}
