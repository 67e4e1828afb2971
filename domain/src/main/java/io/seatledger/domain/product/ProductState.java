package io.seatledger.domain.product;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.product.ProductChanged;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.product.ProductEvent;
import io.seatledger.events.value.Redemption;
import io.seatledger.resource.ProductResource;
import org.jspecify.annotations.Nullable;

/**
 * A product as its stream tells it.
 *
 * @param known false before it was defined; the texts are empty then
 */
public record ProductState(
        boolean known,
        String title,
        String courseId,
        Redemption redemption,
        @Nullable String subscriptionOrganization) implements StreamState<ProductState> {
    public static final ProductState EMPTY = new ProductState(false, "", "", Redemption.MANUAL, null);

    public static final StreamKind<ProductState> KIND = new StreamKind<>(Streams.PRODUCT, ProductState.class, EMPTY);

    private static final Fold<ProductState> FOLD = Fold.<ProductState>over(ProductEvent.class)
            .on(
                    ProductDefined.class,
                    (state, e) -> new ProductState(
                            true, e.title(), e.courseId(), e.redemption(), e.subscriptionOrganization()))
            .on(
                    ProductChanged.class,
                    (state, e) -> new ProductState(
                            true, e.title(), e.courseId(), e.redemption(), e.subscriptionOrganization()))
            .complete();

    @Override
    public ProductState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }

    /** The product as callers see it. */
    public ProductResource resource(String productId, long version) {
        return new ProductResource(productId, title, courseId, redemption, subscriptionOrganization, version);
    }
}
