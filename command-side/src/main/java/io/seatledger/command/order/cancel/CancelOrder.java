package io.seatledger.command.order.cancel;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Cancel an order; all its seats end.
 *
 * @param by who cancels
 */
public record CancelOrder(String orderId, String by, String reason, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
