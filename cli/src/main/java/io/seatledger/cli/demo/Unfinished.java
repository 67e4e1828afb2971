package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Store;
import io.seatledger.cli.demo.Stage.Bought;
import io.seatledger.cli.service.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** What is still open at the end: unpaid orders, requests, returns, links that nobody opened, seats that run out soon. */
final class Unfinished {
    private final Stage stage;

    Unfinished(Stage stage) {
        this.stage = stage;
    }

    void plan() {
        for (int i = 0; i < 3; i++) {
            int number = i;
            before(2, "request " + i, now -> takeBack(trader(5 * number), now));
            before(8 - i, "return " + i, now -> giveBack(trader(5 + number)));
        }
        for (int i = 0; i < 2; i++) {
            int number = i;
            before(2 + i, "elsewhere " + i, now -> new Mishaps(stage).enrolledElsewhere(trader(9 + number), now, 2));
            before(2, "cancelling " + i, now -> cancelling(trader(11 + number), now));
            before(5, "unpaid " + i, now -> stage.buy(trader(number), Cast.ACADEMY, Cast.ACADEMY.product(number), 14));
            before(4, "authorized " + i, now -> authorized(trader(3 + number)));
            before(20, "soon " + i, now -> runsOutSoon(trader(6 + number), number));
            before(7, "links " + i, now -> links(trader(8 + number)));
        }
        before(10, "refund", now -> refundFails(trader(4)));
        before(9, "approved", now -> approved(trader(1), path -> {}));
        before(1, "audit", now -> look());
    }

    /** A paid order, if the agent still may buy. */
    private void bought(
            Agent agent, Store store, int product, int quantity, Map<String, Object> more, Consumer<Bought> then) {
        Bought bought = stage.paid(agent, store, store.product(product), quantity, more);
        if (bought != null) {
            then.accept(bought);
        }
    }

    private void takeBack(Agent agent, Instant now) {
        bought(agent, Cast.CORPORATE, 1, 5, Fields.of("groupId", agent.groupId()), bought -> {
            stage.assign(bought, 1, stage.employee(agent, bought.product()));
            new Cases(stage).ask(bought.seat(1), bought, "left the company", now, 2);
        });
    }

    private void giveBack(Agent agent) {
        Instant later = stage.agenda().end().minus(Duration.ofDays(2));
        bought(
                agent,
                Cast.ACADEMY,
                2,
                9,
                Map.of(),
                bought ->
                        stage.agenda().at(later, bought.orderId(), at -> new Cases(stage).giveBack(bought, 3, at, 5)));
    }

    private void cancelling(Agent agent, Instant now) {
        Bought bought = stage.buy(agent, Cast.ACADEMY, Cast.ACADEMY.product(5), 7);
        if (bought != null) {
            new Cases(stage).askToCancel(bought, now, 2);
        }
    }

    private void authorized(Agent agent) {
        Bought bought = stage.buy(agent, Cast.HEALTH, Cast.HEALTH.product(2), 11);
        if (bought != null) {
            stage.pay(bought, "authorize", "card");
        }
    }

    private void runsOutSoon(Agent agent, int number) {
        String day = stage.agenda().dayBefore(-(4 + 9 * number)).toString();
        bought(agent, Cast.ACADEMY, 6, 10, Fields.of("redeemBy", day), bought -> {});
    }

    private void links(Agent agent) {
        bought(agent, Cast.ACADEMY, 4, 6, Map.of(), bought -> {
            for (int seat = 1; seat <= 4; seat++) {
                stage.seatCommand(
                        bought,
                        seat,
                        "redemption-link",
                        stage.employee(agent, bought.product()).asRecipient());
            }
        });
    }

    private void refundFails(Agent agent) {
        approved(
                agent,
                path -> stage.voices()
                        .staff()
                        .post(path + "refund-failed", Fields.of("notes", "The account number is wrong.")));
    }

    /** A return that is approved, and whose refund is on its way. */
    private void approved(Agent agent, Consumer<String> then) {
        bought(agent, Cast.ACADEMY, 1, 6, Map.of(), bought -> {
            Answer opened = stage.voices()
                    .agent(agent.id())
                    .post(
                            "/v1/returns",
                            Fields.of(
                                    "orderId",
                                    bought.orderId(),
                                    "line",
                                    1,
                                    "quantity",
                                    2,
                                    "reason",
                                    "Two people have left."));
            if (opened.status() == 201) {
                String path = "/v1/returns/" + opened.json().path("returnId").asString() + '/';
                stage.voices().staff().post(path + "approve", Fields.of("notes", "Within the window."));
                then.accept(path);
            }
        });
    }

    /** An auditor had a reason to see names. */
    private void look() {
        stage.voices().look("/v1/agents?limit=20", "Spot check of agents for the annual audit.");
    }

    private Agent trader(int number) {
        return stage.cast().traders().get(number % stage.cast().traders().size());
    }

    private void before(int days, String thread, Scene scene) {
        stage.agenda().before(days, "open " + thread, scene);
    }
}
