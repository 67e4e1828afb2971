package io.seatledger.command.order.payment;

import io.seatledger.events.Streams;
import io.seatledger.events.value.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A payment provider authorized the order's payment.
 *
 * @param amount must be the order's total when given
 */
public record AuthorizePayment(
        String orderId, String reference, @Nullable Money amount, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
