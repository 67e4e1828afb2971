package io.seatledger.events.value;

import org.jspecify.annotations.Nullable;

/**
 * A product as one store sells it; {@code null} overrides leave the word to the store's policy or the product's mapping.
 *
 * @param unitPriceMinor price of one seat in minor units of the store's currency, 0 or more
 */
public record Listing(
        long unitPriceMinor,
        String currency,
        boolean published,
        @Nullable SaleModel saleModel,
        @Nullable ActiveEnrollmentRule activeEnrollment,
        @Nullable Redemption redemption,
        @Nullable String subscriptionOrganization) {}
