package io.seatledger.query.rehearsal;

import io.seatledger.domain.purchase.PurchaseRequest;
import io.seatledger.domain.purchase.PurchaseVerdict;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.agent.PurchaseRefused;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RequestedLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A purchase decision as it was recorded.
 *
 * @param reasons empty when the purchase was permitted
 * @param orderId {@code null} when it was refused
 */
record PastDecision(
        long position,
        PurchaseRequest request,
        List<Reason> reasons,
        List<Reason> warnings,
        Basis basis,
        @Nullable String orderId) {

    /** The decision that an event records, empty for any other event. */
    static Optional<PastDecision> of(long position, LedgerEvent event) {
        if (event instanceof OrderPlaced placed) {
            return Optional.of(of(position, placed));
        }
        return event instanceof PurchaseRefused refused ? Optional.of(of(position, refused)) : Optional.empty();
    }

    boolean permitted() {
        return reasons.isEmpty();
    }

    Instant at() {
        return request.at();
    }

    /** Whether a verdict says what was recorded, word for word. */
    boolean isReproducedBy(PurchaseVerdict verdict) {
        return verdict.reasons().equals(reasons)
                && verdict.warnings().equals(warnings)
                && verdict.basis().equals(basis);
    }

    private static PastDecision of(long position, OrderPlaced e) {
        List<RequestedLine> lines = e.lines().stream()
                .map(line -> new RequestedLine(line.line(), line.productId(), line.quantity()))
                .toList();
        return new PastDecision(
                position,
                new PurchaseRequest(e.storeId(), e.agentId(), lines, e.groupId(), e.purpose(), e.occurredAt()),
                List.of(),
                e.warnings(),
                e.basis(),
                e.orderId());
    }

    private static PastDecision of(long position, PurchaseRefused e) {
        return new PastDecision(
                position,
                new PurchaseRequest(e.storeId(), e.agentId(), e.lines(), e.groupId(), e.purpose(), e.occurredAt()),
                e.reasons(),
                e.warnings(),
                e.basis(),
                null);
    }
}
