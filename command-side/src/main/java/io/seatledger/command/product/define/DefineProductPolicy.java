package io.seatledger.command.product.define;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Saved;
import io.seatledger.domain.product.ProductState;
import io.seatledger.events.product.ProductChanged;
import io.seatledger.events.product.ProductDefined;
import java.util.List;

/** A product can always be defined or changed; the same content again is no event. */
public final class DefineProductPolicy {
    private DefineProductPolicy() {}

    public static Decision<Saved<ProductState>> decide(DefineProduct c, ProductState product) {
        if (!product.known()) {
            return Saved.created(
                    product,
                    new ProductDefined(
                            c.productId(),
                            c.title(),
                            c.courseId(),
                            c.redemption(),
                            c.subscriptionOrganization(),
                            c.acceptedAt()));
        }
        ProductChanged change = new ProductChanged(
                c.productId(), c.title(), c.courseId(), c.redemption(), c.subscriptionOrganization(), c.acceptedAt());
        return product.evolve(change).equals(product)
                ? Saved.unchanged(product)
                : Saved.changed(product, List.of(change));
    }
}
