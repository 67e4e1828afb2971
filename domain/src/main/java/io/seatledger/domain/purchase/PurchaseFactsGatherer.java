package io.seatledger.domain.purchase;

import io.seatledger.domain.StateReader;
import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.value.RequestedLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the purchase decision looks at; a command makes all of it part of its read set. */
public final class PurchaseFactsGatherer {
    private PurchaseFactsGatherer() {}

    /** The store, the products asked for, the chain of the group named, and enrollments of the agent's own learner identity. */
    public static PurchaseFacts gather(PurchaseRequest request, AgentState agent, StateReader streams) {
        Map<String, ProductState> products = new HashMap<>();
        for (RequestedLine line : request.lines()) {
            products.computeIfAbsent(line.productId(), id -> streams.read(ProductState.KIND, id));
        }
        return new PurchaseFacts(
                streams.read(StoreState.KIND, request.storeId()),
                products,
                GroupChain.from(request.groupId(), streams),
                enrollments(products.values(), agent.learnerId(), streams));
    }

    private static Map<String, EnrollmentState> enrollments(
            Collection<ProductState> products, @Nullable String learnerId, StateReader streams) {
        Map<String, EnrollmentState> enrollments = new HashMap<>();
        if (learnerId == null) {
            return enrollments;
        }
        products.stream()
                .filter(ProductState::known)
                .map(ProductState::courseId)
                .distinct()
                .forEach(courseId -> enrollments.put(
                        courseId, streams.read(EnrollmentState.KIND, EnrollmentState.id(courseId, learnerId))));
        return enrollments;
    }
}
