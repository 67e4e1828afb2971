package io.seatledger.benchmarks.peer;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.group.GroupChain;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.purchase.PurchaseFacts;
import io.seatledger.domain.purchase.PurchasePolicy;
import io.seatledger.domain.purchase.PurchaseRequest;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.agent.AgentRegistered;
import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.events.product.ProductDefined;
import io.seatledger.events.store.ProductListed;
import io.seatledger.events.store.StoreOpened;
import io.seatledger.events.store.StorePolicyChanged;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.StorePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The same decision for the peers: the store and the product are at hand in memory, which is kind to them. They write the purchase
 * alone, without the order, the receipt and the hash that this service writes with it.
 */
public final class PeerShop {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final PurchaseFacts FACTS =
            new PurchaseFacts(store(), Map.of("safety", product()), GroupChain.NONE, Map.of());

    private PeerShop() {}

    private static StoreState store() {
        PolicyChange wholesale =
                new PolicyChange(SaleModel.WHOLESALE, null, null, null, null, null, null, null, null, null, null);
        return StoreState.EMPTY
                .evolve(new StoreOpened("bench", "Bench", "USD", null, StorePolicy.DEFAULT, JUNE))
                .evolve(new StorePolicyChanged("bench", 2, wholesale.over(StorePolicy.DEFAULT), JUNE))
                .evolve(new ProductListed(
                        "bench", "safety", new Listing(12_500, "USD", true, null, null, null, null), JUNE));
    }

    private static ProductState product() {
        return ProductState.EMPTY.evolve(
                new ProductDefined("safety", "Safety", "course-1", Redemption.MANUAL, null, JUNE));
    }

    /** An agent who may buy in bulk. */
    public static AgentState agent(String agentId) {
        return AgentState.EMPTY
                .evolve(new AgentRegistered(agentId, "psn_" + agentId, "org-1", null, JUNE))
                .evolve(new AgreementFiled(
                        agentId,
                        "agr_" + agentId,
                        AgreementKind.WHOLESALE,
                        List.of(),
                        "contract",
                        null,
                        LocalDate.of(2026, 1, 1),
                        null,
                        JUNE));
    }

    /**
     * Decides a purchase.
     *
     * @throws IllegalStateException when it is refused, which it never is here
     */
    public static SeatsPurchased decide(String agentId, AgentState agent, int quantity) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        PurchaseRequest request = new PurchaseRequest(
                "bench", agentId, List.of(new RequestedLine(1, "safety", quantity)), null, Purpose.FOR_OTHERS, now);
        if (!PurchasePolicy.judge(request, agent, FACTS).permitted()) {
            throw new IllegalStateException(agentId + " may not buy");
        }
        return new SeatsPurchased(
                agentId,
                "ord_" + UUID.randomUUID().toString().replace("-", ""),
                "bench",
                1,
                "safety",
                "course-1",
                1,
                quantity,
                12_500,
                12_500L * quantity,
                "USD",
                "org-1",
                null,
                "agr_" + agentId,
                2,
                now);
    }

    /** Its name. */
    public static String agentId(int agent) {
        return "agent-" + agent;
    }

    /** A setting that {@link Peers} made. */
    public static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
