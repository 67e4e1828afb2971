package io.seatledger.domain.purchase;

import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.store.StoreState;
import java.util.Map;

/**
 * What the purchase decision looks at besides the agent; a stream without events reads as its empty state.
 *
 * @param products by product id, for every product asked for
 * @param groups the group named and all above it
 * @param enrollments of the agent's own learner identity, by course, for every course asked for; empty when not linked
 */
public record PurchaseFacts(
        StoreState store,
        Map<String, ProductState> products,
        GroupChain groups,
        Map<String, EnrollmentState> enrollments) {
    public PurchaseFacts {
        products = Map.copyOf(products);
        enrollments = Map.copyOf(enrollments);
    }

    /** The same facts in another store. */
    public PurchaseFacts in(StoreState other) {
        return new PurchaseFacts(other, products, groups, enrollments);
    }

    /** The product, {@link ProductState#EMPTY} when there is none of this id. */
    public ProductState product(String productId) {
        return products.getOrDefault(productId, ProductState.EMPTY);
    }

    /** The enrollment, {@link EnrollmentState#EMPTY} when nothing is known of it. */
    EnrollmentState enrollment(String courseId) {
        return enrollments.getOrDefault(courseId, EnrollmentState.EMPTY);
    }
}
