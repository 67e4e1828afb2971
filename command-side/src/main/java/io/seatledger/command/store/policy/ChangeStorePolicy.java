package io.seatledger.command.store.policy;

import io.seatledger.events.Streams;
import io.seatledger.events.value.PolicyChange;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Change a store's policy at the points named; the rest stays. */
public record ChangeStorePolicy(String storeId, PolicyChange change, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.store(storeId);
    }
}
