package io.seatledger.command.store.close;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Close a store; nothing can be bought there any more. */
public record CloseStore(String storeId, String reason, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.store(storeId);
    }
}
