package io.seatledger.command.agent.purchase;

import io.seatledger.command.agent.AgentState;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.enrollment.EnrollmentState;
import io.seatledger.command.group.GroupChain;
import io.seatledger.command.product.ProductState;
import io.seatledger.command.seat.OwnSeatFacts;
import io.seatledger.command.store.StoreState;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.RequestedLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
                enrollments(products.values(), agent.learnerId(), ledger),
                OwnSeatFacts.NONE);
    }

    /** The same for a purchase that is not only asked about: what follows from it is looked at, too. */
    public static PurchaseFacts gather(PurchaseSeats command, AgentState agent, Ledger ledger) {
        PurchaseFacts facts = gather(command.request(), agent, ledger);
        List<RequestedLine> lines = command.lines();
        if (command.purpose() != Purpose.FOR_SELF
                || lines.size() != 1
                || lines.get(0).quantity() != 1) {
            return facts;
        }
        ProductState product = facts.product(lines.get(0).productId());
        return product.known()
                ? facts.with(OwnSeatFacts.of(
                        product.courseId(), agent.learnerId(), command.buyer(), command.acceptedAt(), ledger))
                : facts;
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
