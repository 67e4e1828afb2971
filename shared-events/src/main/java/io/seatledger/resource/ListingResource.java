package io.seatledger.resource;

import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.SaleModel;
import org.jspecify.annotations.Nullable;

/** A product as one store sells it; {@code null} overrides leave the word to the store's policy or the product's mapping. */
public record ListingResource(
        String storeId,
        String productId,
        Money unitPrice,
        boolean published,
        @Nullable SaleModel saleModel,
        @Nullable ActiveEnrollmentRule activeEnrollment,
        @Nullable Redemption redemption,
        @Nullable String subscriptionOrganization) {}
