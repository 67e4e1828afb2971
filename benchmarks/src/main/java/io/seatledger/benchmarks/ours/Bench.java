package io.seatledger.benchmarks.ours;

import io.seatledger.command.agent.agreement.FileAgreement;
import io.seatledger.command.agent.purchase.PurchaseSeats;
import io.seatledger.command.agent.register.RegisterAgent;
import io.seatledger.command.product.define.DefineProduct;
import io.seatledger.command.store.listing.ListProduct;
import io.seatledger.command.store.open.OpenStore;
import io.seatledger.command.store.policy.ChangeStorePolicy;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SaleModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A wholesale store that sells one course, and agents who may buy there, as commands. */
final class Bench {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private Bench() {}

    /** The first store is called {@code bench}, all others have a number. */
    static String storeId(int store) {
        return store == 0 ? "bench" : "bench-" + store;
    }

    static Object productIsDefined() {
        return new DefineProduct("safety", "Safety", "course-1", Redemption.MANUAL, null, JUNE);
    }

    static List<Object> storeOpens(int store) {
        String storeId = storeId(store);
        PolicyChange wholesale =
                new PolicyChange(SaleModel.WHOLESALE, null, null, null, null, null, null, null, null, null, null);
        return List.of(
                new OpenStore(storeId, "Bench", "USD", null, JUNE),
                new ChangeStorePolicy(storeId, wholesale, JUNE),
                new ListProduct(storeId, "safety", new Listing(12_500, "USD", true, null, null, null, null), JUNE));
    }

    static List<Object> agentMayBuy(int agent) {
        String agentId = agentId(agent);
        LocalDate from = LocalDate.of(2026, 1, 1);
        return List.of(
                new RegisterAgent(agentId, "psn_" + agentId, "org-" + agent % 100, Patch.leave(), true, JUNE),
                new FileAgreement(
                        agentId,
                        "agr_" + agentId,
                        AgreementKind.WHOLESALE,
                        List.of(),
                        "contract",
                        null,
                        from,
                        null,
                        JUNE));
    }

    static PurchaseSeats purchase(
            String orderId, String storeId, int agent, int quantity, String placedBy, Instant at) {
        return new PurchaseSeats(
                orderId,
                storeId,
                agentId(agent),
                List.of(new RequestedLine(1, "safety", quantity)),
                null,
                Purpose.FOR_OTHERS,
                null,
                null,
                null,
                placedBy,
                null,
                at);
    }

    static String agentId(int agent) {
        return "agent-" + agent;
    }
}
