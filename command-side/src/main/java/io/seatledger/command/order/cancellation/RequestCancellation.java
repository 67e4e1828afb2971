package io.seatledger.command.order.cancellation;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ask that an order be cancelled.
 *
 * @param requestId made by the caller side
 * @param by who asks
 */
public record RequestCancellation(String orderId, String requestId, String by, String reason, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
