package io.seatledger.command.simulation;

import io.seatledger.command.agent.agreement.FileAgreement;
import io.seatledger.command.agent.agreement.RevokeAgreement;
import io.seatledger.command.agent.permit.GrantRepurchasePermit;
import io.seatledger.command.agent.purchase.CheckPurchase;
import io.seatledger.command.agent.purchase.PurchaseSeats;
import io.seatledger.command.agent.register.RegisterAgent;
import io.seatledger.command.agent.suspension.ReinstateAgent;
import io.seatledger.command.agent.suspension.SuspendAgent;
import io.seatledger.command.group.grant.GrantAgentOnGroup;
import io.seatledger.command.group.grant.WithdrawAgentGrant;
import io.seatledger.command.group.place.PlaceGroup;
import io.seatledger.command.order.OrderState;
import io.seatledger.command.order.cancel.CancelOrder;
import io.seatledger.command.order.payment.AuthorizePayment;
import io.seatledger.command.order.payment.CapturePayment;
import io.seatledger.command.order.payment.FailPayment;
import io.seatledger.command.order.payment.MarkOrderPaid;
import io.seatledger.command.order.payment.VoidPayment;
import io.seatledger.command.product.define.DefineProduct;
import io.seatledger.command.store.listing.ListProduct;
import io.seatledger.command.store.open.OpenStore;
import io.seatledger.command.store.policy.ChangeStorePolicy;
import io.seatledger.domain.purchase.PurchaseRequest;
import io.seatledger.events.value.ActiveEnrollmentRule;
import io.seatledger.events.value.AgentUnassign;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.Disposition;
import io.seatledger.events.value.IdentitySeparation;
import io.seatledger.events.value.Listing;
import io.seatledger.events.value.Patch;
import io.seatledger.events.value.PolicyChange;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.Redemption;
import io.seatledger.events.value.RequestedLine;
import io.seatledger.events.value.SaleModel;
import io.seatledger.events.value.SeatRelease;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores and their policies, agents and what lets them buy, purchases and payments. */
final class ShopMoves {
    private final Workload draw;

    ShopMoves(Workload draw) {
        this.draw = draw;
    }

    void joinInto(Workload all) {
        all.add(14, this::purchase);
        all.add(1, this::check);
        all.add(8, this::payment);
        all.add(2, this::cancel);
        all.add(2, this::policy);
        all.add(2, this::agreement);
        all.add(1, this::revoke);
        all.add(2, this::permit);
        all.add(1, this::suspension);
        all.add(1, this::grant);
        all.add(1, this::link);
    }

    List<Request> open() {
        List<Request> all = new ArrayList<>();
        Workload.PRODUCTS.forEach(product -> all.add(draw.unkeyed(
                "DefineProduct",
                product,
                (attempt, at) -> new DefineProduct(
                        product,
                        product,
                        "crane".equals(product) ? "course-2" : "course-1",
                        Redemption.MANUAL,
                        null,
                        at))));
        Workload.STORES.forEach(store -> all.addAll(store(store)));
        all.add(group("north", null));
        all.add(group("north-east", "north"));
        all.add(group("south", null));
        Workload.AGENTS.forEach(agent -> {
            all.add(draw.unkeyed(
                    "RegisterAgent",
                    agent,
                    (a, at) -> new RegisterAgent(agent, "psn_" + agent, "org", Patch.leave(), true, at)));
            all.add(agreement(agent));
        });
        all.add(draw.unkeyed("Grant", "ada", (a, at) -> new GrantAgentOnGroup("north", "ada", at)));
        return all;
    }

    private List<Request> store(String store) {
        List<Request> all = new ArrayList<>();
        all.add(draw.unkeyed("OpenStore", store, (a, at) -> new OpenStore(store, store, "USD", null, at)));
        PolicyChange change = new PolicyChange(
                SaleModel.WHOLESALE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new PolicyChange.Returns(true, 0, Patch.leave()),
                new PolicyChange.RedemptionLink(2, 60, 3));
        all.add(draw.unkeyed("ChangeStorePolicy", store, (a, at) -> new ChangeStorePolicy(store, change, at)));
        Workload.PRODUCTS.forEach(product -> {
            long price = "first-aid".equals(product) ? 0 : 9_999;
            Listing listing = new Listing(price, "USD", true, null, null, null, null);
            all.add(draw.unkeyed("ListProduct", product, (a, at) -> new ListProduct(store, product, listing, at)));
        });
        return all;
    }

    private Request group(String group, @Nullable String parent) {
        return draw.unkeyed("PlaceGroup", group, (a, at) -> new PlaceGroup(group, group, null, "org", parent, at));
    }

    private Request purchase() {
        PurchaseRequest asked = asked();
        LocalDate redeemBy = draw.chance(25)
                ? draw.world().now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(draw.number(-1, 4))
                : null;
        return draw.request("Purchase", asked + " until " + redeemBy, (attempt, at) -> {
            String orderId = draw.id("ord");
            attempt.begin(OrderState.KIND, orderId);
            return new PurchaseSeats(
                    orderId,
                    asked.storeId(),
                    asked.agentId(),
                    asked.lines(),
                    asked.groupId(),
                    asked.purpose(),
                    null,
                    null,
                    redeemBy,
                    "key:backend",
                    null,
                    at);
        });
    }

    private Request check() {
        PurchaseRequest asked = asked();
        return draw.unkeyed("PurchaseCheck", asked.toString(), (attempt, at) -> new CheckPurchase(asked));
    }

    private PurchaseRequest asked() {
        List<RequestedLine> lines = new ArrayList<>();
        for (int line = 1; line <= draw.number(1, 2); line++) {
            lines.add(new RequestedLine(line, draw.any(Workload.PRODUCTS), draw.number(1, 5)));
        }
        return new PurchaseRequest(
                draw.any(Workload.STORES),
                draw.any(Workload.AGENTS),
                lines,
                draw.chance(30) ? draw.any(Workload.GROUPS) : null,
                Purpose.FOR_OTHERS,
                draw.world().now());
    }

    private Request payment() {
        SeatBook.Order order = draw.order();
        if (order == null) {
            return purchase();
        }
        String id = order.placed.orderId();
        int dice = draw.number(1, 10);
        if (dice <= 6) {
            return draw.request("MarkOrderPaid", id, (a, at) -> new MarkOrderPaid(id, "cheque", null, null, at));
        }
        if (dice == 7) {
            return draw.request("CapturePayment", id, (a, at) -> new CapturePayment(id, "ref", null, null, at));
        }
        if (dice == 8) {
            return draw.request("AuthorizePayment", id, (a, at) -> new AuthorizePayment(id, "ref", null, null, at));
        }
        return dice == 9
                ? draw.request("FailPayment", id, (a, at) -> new FailPayment(id, "ref", "no", at))
                : draw.request("VoidPayment", id, (a, at) -> new VoidPayment(id, "ref", null, "no", at));
    }

    private Request cancel() {
        SeatBook.Order order = draw.order();
        if (order == null) {
            return purchase();
        }
        String id = order.placed.orderId();
        return draw.request("CancelOrder", id, (a, at) -> new CancelOrder(id, "key:backend", "not needed", at));
    }

    private Request policy() {
        String store = draw.any(Workload.STORES);
        PolicyChange change = new PolicyChange(
                draw.chance(80) ? SaleModel.WHOLESALE : SaleModel.RETAIL,
                null,
                draw.any(List.of(ActiveEnrollmentRule.values())),
                new PolicyChange.Repurchase(draw.chance(50), draw.chance(50)),
                draw.any(List.of(IdentitySeparation.values())),
                draw.chance(5),
                draw.number(3, 100),
                draw.any(List.of(SeatRelease.values())),
                draw.any(List.of(AgentUnassign.values())),
                new PolicyChange.Returns(
                        draw.chance(95),
                        draw.number(0, 2) * 10,
                        draw.chance(50) ? Patch.clear() : Patch.set(draw.any(List.of(Disposition.values())))),
                new PolicyChange.RedemptionLink(draw.number(0, 3), draw.number(0, 1) * 60, draw.number(1, 4)));
        return draw.unkeyed("ChangeStorePolicy", store, (a, at) -> new ChangeStorePolicy(store, change, at));
    }

    private Request agreement() {
        return agreement(draw.any(Workload.AGENTS));
    }

    private Request agreement(String agent) {
        String id = draw.id("agr");
        LocalDate today = draw.world().now().atZone(ZoneOffset.UTC).toLocalDate();
        AgreementKind kind = draw.any(List.of(AgreementKind.values()));
        List<String> stores = draw.chance(80) ? List.of() : List.of(draw.any(Workload.STORES));
        LocalDate end = draw.chance(75) ? null : today.plusDays(draw.number(0, 60));
        return draw.request(
                "FileAgreement",
                id,
                (a, at) -> new FileAgreement(agent, id, kind, stores, "DOC", null, today.minusDays(2), end, at));
    }

    private Request revoke() {
        List<String[]> all = draw.story().rules.agreements();
        String[] named = all.size() < 8 ? new String[] {"ada", "none"} : draw.any(all);
        return draw.request(
                "RevokeAgreement", named[1], (a, at) -> new RevokeAgreement(named[0], named[1], "over", at));
    }

    private Request permit() {
        String agent = draw.any(Workload.AGENTS);
        String course = draw.any(Workload.COURSES);
        int uses = draw.number(1, 3);
        return draw.request(
                "GrantRepurchasePermit",
                agent + course,
                (a, at) -> new GrantRepurchasePermit(agent, draw.id("per"), course, null, "pilot", null, uses, at));
    }

    private Request suspension() {
        String agent = draw.any(Workload.AGENTS);
        return draw.chance(25)
                ? draw.request("SuspendAgent", agent, (a, at) -> new SuspendAgent(agent, "why", at))
                : draw.request("ReinstateAgent", agent, (a, at) -> new ReinstateAgent(agent, "why", at));
    }

    private Request grant() {
        String agent = draw.any(Workload.AGENTS);
        String group = draw.any(Workload.GROUPS);
        return draw.chance(70)
                ? draw.unkeyed("Grant", group + agent, (a, at) -> new GrantAgentOnGroup(group, agent, at))
                : draw.unkeyed("Withdraw", group + agent, (a, at) -> new WithdrawAgentGrant(group, agent, at));
    }

    /** An agent is linked to a learner that may hold seats itself. */
    private Request link() {
        String agent = draw.any(Workload.AGENTS);
        Patch<String> learner = draw.chance(60) ? Patch.set(draw.any(List.of("lea", "lou"))) : Patch.clear();
        return draw.unkeyed(
                "RegisterAgent",
                agent + learner,
                (a, at) -> new RegisterAgent(agent, "psn_" + agent, "org", learner, false, at));
    }
}
