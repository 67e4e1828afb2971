package io.seatledger.events.product;

import io.seatledger.events.value.Redemption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product came into being with its default mapping.
 *
 * @param courseId the LMS item it is mapped to, unless a later change says otherwise
 * @param redemption who turns a seat into an enrollment
 */
public record ProductDefined(
        String productId,
        String title,
        String courseId,
        Redemption redemption,
        @Nullable String subscriptionOrganization,
        Instant occurredAt)
        implements ProductEvent {}
