package io.seatledger.command.order.payment;

import io.seatledger.events.Streams;
import io.seatledger.events.value.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The authorization was given up.
 *
 * @param amount must be the order's total when given
 */
public record VoidPayment(
        String orderId,
        String reference,
        @Nullable Money amount,
        @Nullable String reason,
        Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
