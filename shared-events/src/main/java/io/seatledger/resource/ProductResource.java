package io.seatledger.resource;

import io.seatledger.events.value.Redemption;
import org.jspecify.annotations.Nullable;

/**
 * A product with its default mapping.
 *
 * @param version number of events in its stream; also its {@code ETag}
 */
public record ProductResource(
        String productId,
        String title,
        String courseId,
        Redemption redemption,
        @Nullable String subscriptionOrganization,
        long version) {}
