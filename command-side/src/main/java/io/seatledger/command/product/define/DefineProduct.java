package io.seatledger.command.product.define;

import io.seatledger.events.Streams;
import io.seatledger.events.value.Redemption;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Let a product be this: its title and its default mapping. */
public record DefineProduct(
        String productId,
        String title,
        String courseId,
        Redemption redemption,
        @Nullable String subscriptionOrganization,
        Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.product(productId);
    }
}
