package io.seatledger.command.order.redeemby;

import io.seatledger.events.Streams;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Give an order's seats more time.
 *
 * @param redeemBy last day, {@code null} for no end
 */
public record ChangeRedeemBy(String orderId, @Nullable LocalDate redeemBy, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
