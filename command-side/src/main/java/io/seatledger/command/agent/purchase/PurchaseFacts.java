package io.seatledger.command.agent.purchase;

import io.seatledger.command.enrollment.EnrollmentState;
import io.seatledger.command.group.GroupChain;
import io.seatledger.command.product.ProductState;
import io.seatledger.command.seat.OwnSeatFacts;
import io.seatledger.command.store.StoreState;
import java.util.Map;

/**
 * What the purchase decision looks at besides the agent; a stream without events reads as its empty state.
 *
 * @param products by product id, for every product asked for
 * @param groups the group named and all above it
 * @param own for the seat that the agent buys for itself
 * @param enrollments of the agent's own learner identity, by course, for every course asked for; empty when not linked
 */
public record PurchaseFacts(
        StoreState store,
        Map<String, ProductState> products,
        GroupChain groups,
        Map<String, EnrollmentState> enrollments,
        OwnSeatFacts own) {
    public PurchaseFacts {
        products = Map.copyOf(products);
        enrollments = Map.copyOf(enrollments);
    }

    PurchaseFacts with(OwnSeatFacts ownSeat) {
        return new PurchaseFacts(store, products, groups, enrollments, ownSeat);
    }

    /** The product, {@link ProductState#EMPTY} when there is none of this id. */
    ProductState product(String productId) {
        return products.getOrDefault(productId, ProductState.EMPTY);
    }

    /** The enrollment, {@link EnrollmentState#EMPTY} when nothing is known of it. */
    EnrollmentState enrollment(String courseId) {
        return enrollments.getOrDefault(courseId, EnrollmentState.EMPTY);
    }
}
