package io.seatledger.command.order.payment;

import io.seatledger.command.person.ResolvedLearner;
import io.seatledger.events.Streams;
import io.seatledger.events.value.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The order was paid offline.
 *
 * @param amount must be the order's total when given
 * @param buyer the learner identity of an agent that buys for itself, {@code null} for none
 */
public record MarkOrderPaid(
        String orderId,
        String reference,
        @Nullable Money amount,
        @Nullable ResolvedLearner buyer,
        Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
