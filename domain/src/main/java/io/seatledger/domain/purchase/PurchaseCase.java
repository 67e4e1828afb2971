package io.seatledger.domain.purchase;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.StorePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as the rules see it: what was asked, what is known, and what both mean together.
 *
 * @param quantities seats asked for by product over all lines, only quantities above 0
 * @param findings what R8 to R12 found, by line
 */
record PurchaseCase(
        PurchaseRequest request,
        AgentState agent,
        PurchaseFacts facts,
        Map<String, Long> quantities,
        List<LineFinding> findings) {
    static PurchaseCase of(PurchaseRequest request, AgentState agent, PurchaseFacts facts) {
        return new PurchaseCase(
                request, agent, facts, quantities(request), RepurchaseJudgement.of(request, agent, facts));
    }

    StorePolicy policy() {
        return facts.store().policy();
    }

    List<RequestedLine> lines() {
        return request.lines();
    }

    /** How the store sells a product, {@code null} when it does not. */
    @Nullable
    Listing listing(String productId) {
        return facts.store().listing(productId);
    }

    /** More than one seat of the product in the whole order, or one is held live already. */
    boolean bulk(String productId) {
        return quantities.getOrDefault(productId, 0L) > 1 || agent.liveSeatsOf(productId) > 0;
    }

    /** Whether any product is bought in bulk. */
    boolean bulk() {
        return lines().stream().anyMatch(line -> bulk(line.productId()));
    }

    private static Map<String, Long> quantities(PurchaseRequest request) {
        Map<String, Long> quantities = new HashMap<>();
        for (RequestedLine line : request.lines()) {
            quantities.merge(line.productId(), Math.max(0, line.quantity()), PurchaseCase::plus);
        }
        return quantities;
    }

    /** Quantities out of range must not wrap around into range. */
    private static long plus(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
