package io.seatledger.command.order.payment;

import io.seatledger.events.Streams;
import io.seatledger.events.value.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The authorized payment was captured.
 *
 * @param amount must be the order's total when given
 */
public record CapturePayment(
        String orderId, String reference, @Nullable Money amount, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
