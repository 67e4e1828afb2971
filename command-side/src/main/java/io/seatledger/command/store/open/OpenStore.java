package io.seatledger.command.store.open;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Let a store be open with these details. */
public record OpenStore(
        String storeId,
        String name,
        String currency,
        @Nullable String subscriptionOrganization,
        Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.store(storeId);
    }
}
