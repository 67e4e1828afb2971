package io.seatledger.command.agent.purchase;

import io.seatledger.command.agent.AgentState;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.enrollment.EnrollmentState;
import io.seatledger.command.group.GroupChain;
import io.seatledger.command.product.ProductState;
import io.seatledger.command.store.StoreState;
import io.seatledger.events.value.RequestedLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the purchase decision looks at; all of it becomes part of the command's read set. */
public final class PurchaseFactsGatherer {
    private PurchaseFactsGatherer() {}

    public static PurchaseFacts gather(PurchaseRequest request, AgentState agent, Ledger ledger) {
        Map<String, ProductState> products = new HashMap<>();
        for (RequestedLine line : request.lines()) {
            products.computeIfAbsent(line.productId(), id -> ledger.read(ProductState.KIND, id));
        }
        return new PurchaseFacts(
                ledger.read(StoreState.KIND, request.storeId()),
                products,
                GroupChain.from(request.groupId(), ledger),
                enrollments(products.values(), agent.learnerId(), ledger));
    }

    private static Map<String, EnrollmentState> enrollments(
            Collection<ProductState> products, @Nullable String learnerId, Ledger ledger) {
        Map<String, EnrollmentState> enrollments = new HashMap<>();
        if (learnerId == null) {
            return enrollments;
        }
        products.stream()
                .filter(ProductState::known)
                .map(ProductState::courseId)
                .distinct()
                .forEach(courseId -> enrollments.put(
                        courseId, ledger.read(EnrollmentState.KIND, EnrollmentState.id(courseId, learnerId))));
        return enrollments;
    }
}
