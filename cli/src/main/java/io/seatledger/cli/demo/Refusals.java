package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Role;
import io.seatledger.cli.demo.Cast.Store;
import io.seatledger.cli.demo.Stage.Bought;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was turned away this year, by every rule there is, and how it was mended. */
final class Refusals {
    private static final Product FIRST_AID = Cast.PRODUCTS.get(1);
    private static final Product FORKLIFT = Cast.PRODUCTS.get(0);
    private static final String THREAD = "refusals ";

    private final Stage stage;

    Refusals(Stage stage) {
        this.stage = stage;
    }

    void plan() {
        byAgreement();
        byEnrollment();
        byStore();
        byGroup();
        byAgent();
    }

    private void byAgreement() {
        for (int day : List.of(30, 95, 210, 300)) {
            tries(day, Role.WITHOUT_AGREEMENT, Cast.ACADEMY, 10 + day / 10);
        }
        for (int day : List.of(100, 150, 175, 260, 330)) {
            tries(day, Role.EXPIRED, Cast.ACADEMY, 12);
        }
        for (int day : List.of(150, 190, 280)) {
            tries(day, Role.EXPIRED_AND_RENEWED, Cast.HEALTH, 20);
        }
        for (int day : List.of(90, 205, 320)) {
            tries(day, Role.REVOKED, Cast.ACADEMY, 30);
        }
        for (int day : List.of(20, 61)) {
            tries(day, Role.FILED_TOO_LATE, Cast.ACADEMY, 15);
        }
        tries(250, Role.NOT_YET_EFFECTIVE, Cast.ACADEMY, 9);
        stage.agenda()
                .before(15, THREAD + "early", now -> buy(Role.NOT_YET_EFFECTIVE, Cast.HEALTH, FIRST_AID, 9, null));
        stage.agenda()
                .before(3, THREAD + "without", now -> buy(Role.WITHOUT_AGREEMENT, Cast.ACADEMY, FIRST_AID, 25, null));
    }

    private void byEnrollment() {
        Agent learning = stage.cast().agent(Role.LEARNS_HERSELF);
        Agent failing = stage.cast().agent(Role.FAILED_THE_COURSE);
        on(40, "enrolled", now -> {
            link(learning);
            reported(learning, FIRST_AID, 1, now, "IN_PROGRESS", null);
        });
        on(41, "enrolled", now -> buy(Role.LEARNS_HERSELF, Cast.ACADEMY, FIRST_AID, 12, null));
        on(44, "enrolled", now -> permit(learning, FIRST_AID, now, 1));
        on(45, "enrolled", now -> buy(Role.LEARNS_HERSELF, Cast.ACADEMY, FIRST_AID, 12, null));
        on(80, "enrolled", now -> reported(learning, FIRST_AID, 2, now, "FINISHED", "PASSING"));
        on(92, "enrolled", now -> buy(Role.LEARNS_HERSELF, Cast.ACADEMY, FIRST_AID, 6, null));
        stage.agenda().before(25, THREAD + "enrolled", now -> permit(learning, FIRST_AID, now, 3));
        on(70, "failed", now -> {
            link(failing);
            reported(failing, FORKLIFT, 1, now, "FINISHED", "FAILING");
        });
        on(71, "failed", now -> buy(Role.FAILED_THE_COURSE, Cast.ACADEMY, FORKLIFT, 8, null));
        on(245, "failed", now -> buy(Role.FAILED_THE_COURSE, Cast.ACADEMY, FORKLIFT, 8, null));
    }

    private void byStore() {
        on(50, "retail", now -> buy(Role.OWN_LEARNER, Cast.CAMPUS, Cast.CAMPUS.product(0), 5, null));
        on(180, "retail", now -> buy(Role.WITHOUT_AGREEMENT, Cast.CAMPUS, Cast.CAMPUS.product(3), 2, null));
        stage.agenda()
                .before(
                        60,
                        THREAD + "listing",
                        now -> stage.voices()
                                .staff()
                                .because("out of date")
                                .delete("/v1/stores/" + Cast.CAMPUS.id() + "/products/"
                                        + Cast.CAMPUS.product(5).id()));
        stage.agenda()
                .before(
                        50,
                        THREAD + "listing",
                        now -> buy(Role.WITHOUT_AGREEMENT, Cast.CAMPUS, Cast.CAMPUS.product(5), 1, null));
        stage.agenda()
                .before(
                        30,
                        THREAD + "closed",
                        now -> buy(Role.WITHOUT_AGREEMENT, Cast.OLD_TOWN, Cast.OLD_TOWN.product(0), 1, null));
        on(110, "too many", now -> buy(Role.OWN_LEARNER, Cast.ACADEMY, FIRST_AID, 200_000, null));
        on(65, "identity", now -> self(Cast.HEALTH, FIRST_AID));
        on(66, "identity", now -> self(Cast.ACADEMY, FORKLIFT));
    }

    private void byGroup() {
        Agent trader = stage.cast().traders().get(0);
        String foreign = trader.organization().equals(Cast.ORGANIZATIONS.get(5))
                ? Cast.ORGANIZATIONS.get(6)
                : Cast.ORGANIZATIONS.get(5);
        on(75, "group", now -> stage.buy(trader, Cast.ACADEMY, FIRST_AID, 4, Fields.of("groupId", foreign)));
        on(76, "group", now -> stage.buy(trader, Cast.ACADEMY, FIRST_AID, 4, Fields.of("groupId", "sales-west")));
        on(190, "group", now -> stage.buy(trader, Cast.CORPORATE, FORKLIFT, 4));
        on(230, "group", now -> stage.buy(trader, Cast.CORPORATE, FORKLIFT, 6));
    }

    private void byAgent() {
        on(125, "agent", now -> buy(Role.SUSPENDED, Cast.ACADEMY, FIRST_AID, 6, null));
        stage.agenda().before(8, THREAD + "agent", now -> buy(Role.SUSPENDED, Cast.ACADEMY, FORKLIFT, 6, null));
        Agent nobody = new Agent("temporary-desk", stage.cast().all().get(0).person(), Cast.ORGANIZATIONS.get(0), "");
        on(140, "agent", now -> stage.buy(nobody, Cast.ACADEMY, FIRST_AID, 3));
    }

    private void tries(int day, Role role, Store store, int quantity) {
        Product product = store.product(day);
        on(day, role + " " + day, now -> buy(role, store, product, quantity, now));
    }

    /** @param now to be paid some days later, {@code null} when it is expected to be refused */
    private void buy(Role role, Store store, Product product, int quantity, @Nullable Instant now) {
        Bought bought = stage.buy(stage.cast().agent(role), store, product, quantity);
        if (bought != null) {
            Instant due = now == null ? Instant.EPOCH : now.plus(Duration.ofDays(5));
            stage.agenda().at(due, THREAD + bought.orderId(), at -> stage.pay(bought, "mark-paid", "transfer"));
        }
    }

    private void self(Store store, Product product) {
        Bought bought =
                stage.buy(stage.cast().agent(Role.OWN_LEARNER), store, product, 1, Fields.of("purpose", "FOR_SELF"));
        if (bought != null) {
            stage.pay(bought, "mark-paid", "cash");
        }
    }

    private void link(Agent agent) {
        stage.voices()
                .staff()
                .put(
                        "/v1/agents/" + agent.id(),
                        Fields.of(
                                "name",
                                agent.person().name(),
                                "email",
                                agent.person().email(),
                                "organizationId",
                                agent.organization(),
                                "learnerId",
                                agent.person().learnerId()));
    }

    private void reported(
            Agent agent, Product product, int version, Instant now, String phase, @Nullable String result) {
        stage.report(product, agent.person().learnerId(), version, now, Fields.of("phase", phase, "result", result));
    }

    private void permit(Agent agent, Product product, Instant now, int uses) {
        stage.voices()
                .staff()
                .post(
                        "/v1/agents/" + agent.id() + "/repurchase-permits",
                        Fields.of(
                                "courseId",
                                product.course(),
                                "reason",
                                "Buys for the team and keeps her own account.",
                                "expiresAt",
                                now.plus(Duration.ofDays(60)).toString(),
                                "uses",
                                uses));
    }

    private void on(int day, String thread, Scene scene) {
        stage.agenda().on(day, 10, THREAD + thread, scene);
    }
}
