package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Store;
import io.seatledger.cli.demo.People.Person;
import io.seatledger.cli.demo.Stage.Bought;
import io.seatledger.cli.service.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What goes another way than planned: enrollments that fail, learners who are there already, seats that run out, a wish to be forgotten. */
final class Mishaps {
    private static final int ATTEMPTS = 5;

    private final Stage stage;

    Mishaps(Stage stage) {
        this.stage = stage;
    }

    void plan() {
        Agent first = trader(0);
        Agent second = trader(3);
        on(52, "failing", now -> enrollingFails(first, now));
        on(88, "refused drop", now -> dropRefused(second, now));
        for (int day : new int[] {105, 155, 270}) {
            on(day, "elsewhere " + day, now -> enrolledElsewhere(trader(day % 7), now, day % 3));
        }
        on(115, "expiring", now -> runsOut(first, now, true));
        on(195, "expiring", now -> runsOut(second, now, false));
        on(160, "groups", now -> regroup(second));
        on(225, "late", now -> late(now));
        on(310, "erasure", now -> forget("customer-1001"));
    }

    /** The LMS cannot enroll somebody, and gives up after the fifth time. */
    private void enrollingFails(Agent agent, Instant now) {
        Store store = Cast.ACADEMY;
        Product product = store.product(4);
        Bought bought = stage.paid(agent, store, product, 3, Map.of());
        if (bought == null) {
            return;
        }
        Person learner = stage.employee(agent, product);
        stage.assign(bought, 1, learner);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int version = attempt;
            stage.agenda()
                    .at(
                            now.plus(Duration.ofDays(attempt)),
                            bought.orderId(),
                            at -> stage.report(
                                    product, learner.learnerId(), version, at, Fields.of("outcome", "FAILED")));
        }
        stage.agenda().at(now.plus(Duration.ofDays(7)), bought.orderId(), at -> {
            stage.note(bought, "The learner's account is blocked in the LMS; somebody else was named.", "CUSTOMER");
            stage.assign(bought, 1, stage.employee(agent, product));
        });
    }

    private void dropRefused(Agent agent, Instant now) {
        Product product = Cast.ACADEMY.product(0);
        Bought bought = stage.paid(agent, Cast.ACADEMY, product, 4, Map.of());
        if (bought == null) {
            return;
        }
        Person learner = stage.employee(agent, product);
        stage.assign(bought, 1, learner);
        stage.report(product, learner.learnerId(), 1, now, Fields.of("phase", "IN_PROGRESS"));
        stage.seatCommand(bought, 1, "unassign", Fields.reason("is to take another course"));
        stage.agenda()
                .at(
                        now.plus(Duration.ofDays(2)),
                        bought.orderId(),
                        at -> stage.voices()
                                .lms()
                                .post(
                                        "/v1/enrollments/" + product.course() + '/' + learner.learnerId()
                                                + "/drop-refused",
                                        Fields.of(
                                                "version",
                                                2,
                                                "observedAt",
                                                at.toString(),
                                                "reason",
                                                "The exam has been taken.")));
    }

    /**
     * Somebody is to get a seat who has an enrollment from elsewhere: staff is asked.
     *
     * @param outcome as of {@link Cases#decide}
     */
    void enrolledElsewhere(Agent agent, Instant now, int outcome) {
        Product product = Cast.ACADEMY.product(3);
        Bought bought = stage.paid(agent, Cast.ACADEMY, product, 2, Map.of());
        Person learner = stage.employee(agent, product);
        if (bought == null) {
            return;
        }
        stage.report(product, learner.learnerId(), 1, now, Fields.of("phase", "IN_PROGRESS", "completionPercent", 60));
        Answer waits = stage.assign(bought, 1, learner);
        if (waits.status() == 202) {
            stage.voices().count("requests", 1);
            new Cases(stage).decide(bought, waits, now, outcome);
        }
    }

    /** Seats run out unused; sometimes the date is moved then. */
    private void runsOut(Agent agent, Instant now, boolean moved) {
        Map<String, Object> until = Fields.of(
                "redeemBy", stage.agenda().first().plusDays(moved ? 150 : 240).toString());
        Bought bought = stage.paid(agent, Cast.HEALTH, Cast.HEALTH.product(0), 8, until);
        if (bought != null && moved) {
            stage.agenda()
                    .at(
                            now.plus(Duration.ofDays(45)),
                            bought.orderId(),
                            at -> stage.voices()
                                    .staff()
                                    .because("The term was postponed.")
                                    .put(
                                            "/v1/orders/" + bought.orderId() + "/redeem-by",
                                            Fields.of(
                                                    "redeemBy",
                                                    stage.agenda()
                                                            .dayBefore(-120)
                                                            .toString())));
        }
    }

    private void regroup(Agent agent) {
        Bought bought =
                stage.paid(agent, Cast.ACADEMY, Cast.ACADEMY.product(2), 6, Fields.of("groupId", agent.groupId()));
        if (bought != null) {
            for (int seat = 1; seat <= 2; seat++) {
                stage.voices()
                        .staff()
                        .because("belongs to the newcomers")
                        .put(
                                "/v1/seats/" + bought.seat(seat) + "/owner-group",
                                Fields.of("groupId", agent.organization() + "-north-new"));
            }
        }
    }

    /** A report arrives after a newer one: it is kept and changes nothing. */
    private void late(Instant now) {
        Product product = Cast.PRODUCTS.get(1);
        stage.report(product, "late-reported", 3, now, Fields.of("phase", "FINISHED", "result", "PASSING"));
        stage.report(product, "late-reported", 2, now.minus(Duration.ofDays(4)), Fields.of("phase", "IN_PROGRESS"));
    }

    private void forget(String agentId) {
        String ref = stage.voices()
                .get("/v1/audit/events?type=AgentRegistered&limit=1&agentId=" + agentId)
                .at("/items/0/payload/personRef")
                .asString("");
        if (!ref.isEmpty()) {
            stage.voices().staff().post("/v1/persons/" + ref + "/erase", Fields.reason("She asked to be forgotten."));
        }
    }

    private Agent trader(int number) {
        return stage.cast().traders().get(number % stage.cast().traders().size());
    }

    private void on(int day, String thread, Scene scene) {
        stage.agenda().on(day, 12, "mishap " + thread, scene);
    }
}
