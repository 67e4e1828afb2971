package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Store;
import io.seatledger.cli.demo.Stage.Bought;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A purchase in bulk and what becomes of it in the weeks after; the same number always does the same. */
final class Deal implements Scene {
    private static final List<String> REASONS =
            List.of("left the company", "moved to another site", "on parental leave", "took another course");

    private final Stage stage;
    private final Plan plan;
    private final Random random;
    private final String thread;

    /**
     * What is bought.
     *
     * @param employees number of the first employee who is to learn it
     */
    record Plan(int number, Agent agent, Store store, Product product, int quantity, int employees) {}

    Deal(Stage stage, Plan plan, Random random) {
        this.stage = stage;
        this.plan = plan;
        this.random = random;
        this.thread = "deal " + plan.number();
    }

    @Override
    public void play(Instant now) {
        boolean group = plan.store().equals(Cast.CORPORATE) || random.nextInt(3) > 0;
        boolean ends = random.nextInt(6) == 0;
        Map<String, Object> more = Fields.of(
                "groupId",
                group ? plan.agent().groupId() : null,
                "purchaseOrderNumber",
                "PO-" + (10_000 + plan.number()),
                "fundingPool",
                random.nextInt(5) == 0 ? "training budget" : null,
                "redeemBy",
                ends ? day(now.plus(Duration.ofDays(90 + random.nextInt(200)))) : null);
        Bought bought = stage.buy(plan.agent(), plan.store(), plan.product(), plan.quantity(), more);
        if (bought != null) {
            settle(bought, now);
        }
    }

    private static String day(Instant at) {
        return at.toString().substring(0, "2026-01-01".length());
    }

    private void settle(Bought bought, Instant now) {
        int way = random.nextInt(100);
        if (way < 3) {
            in(
                    now,
                    4,
                    at -> stage.voices()
                            .storefront()
                            .post("/v1/orders/" + bought.orderId() + "/cancel", Fields.reason("Ordered twice.")));
            return;
        }
        if (way < 8) {
            in(now, 1, at -> stage.pay(bought, "fail", "card declined"));
        }
        if (way < 45) {
            in(now, 1, at -> stage.pay(bought, "authorize", "card"));
            in(now, 3, at -> stage.pay(bought, "capture", "card"));
            in(now, 4, at -> use(bought, at));
        } else {
            int days = 2 + random.nextInt(12);
            in(now, days, at -> stage.pay(bought, "mark-paid", "transfer"));
            in(now, days, at -> use(bought, at));
        }
        if (random.nextInt(8) == 0) {
            in(now, 2, at -> stage.note(bought, "The customer wants one invoice per site.", "INTERNAL"));
        }
    }

    /** Most of the seats are given out in two lists; what is left may go back. */
    private void use(Bought bought, Instant now) {
        int first = Math.max(1, plan.quantity() * (5 + random.nextInt(3)) / 10);
        int second = plan.quantity() * (1 + random.nextInt(2)) / 10;
        in(now, 1 + random.nextInt(6), at -> list(bought, 0, first, at));
        if (second > 0) {
            in(now, 20 + random.nextInt(30), at -> list(bought, first, second, at));
        }
        if (random.nextInt(9) == 0 && plan.quantity() - first - second > 2) {
            in(now, 12 + random.nextInt(12), at -> giveBack(bought, Math.max(1, plan.quantity() / 8), at));
        }
    }

    private void list(Bought bought, int from, int howMany, Instant now) {
        List<Map<String, Object>> learners = IntStream.range(from, from + howMany)
                .mapToObj(each -> person(each).asLearner())
                .toList();
        JsonNode batch = stage.voices()
                .agent(plan.agent().id())
                .post(
                        "/v1/orders/" + bought.orderId() + "/lines/1/assignments",
                        Fields.of("mode", "PER_ROW", "learners", learners))
                .json();
        stage.voices().count("assigned seats", batch.path("assigned").asLong(0));
        if (batch.path("assigned").asInt(0) == 0) {
            return;
        }
        String seat = batch.at("/rows/0/seatId").asString("");
        if (random.nextInt(40) == 0) {
            String path = "/v1/batches/" + batch.path("batchId").asString() + "/undo";
            in(
                    now,
                    0,
                    at -> stage.voices()
                            .agent(plan.agent().id())
                            .post(path, Fields.reason("The list was last year's.")));
            return;
        }
        learn(from, howMany, now);
        if (!seat.isEmpty()) {
            change(bought, seat, from, now);
        }
    }

    /** What the LMS reports of the people on a list. */
    private void learn(int from, int howMany, Instant now) {
        in(now, 1, at -> report(from, howMany, 1, at, each -> Fields.of("phase", "NOT_STARTED")));
        int begun = (howMany * (6 + random.nextInt(3)) + 5) / 10;
        in(
                now,
                6 + random.nextInt(14),
                at -> report(from + 1, begun, 2, at, each -> {
                    int percent = 10 + (each * 13 + plan.number()) % 80;
                    return Fields.of("phase", "IN_PROGRESS", "completionPercent", percent);
                }));
        int finished = begun * (6 + random.nextInt(4)) / 10;
        in(
                now,
                30 + random.nextInt(40),
                at -> report(from + 1, finished, 3, at, each -> {
                    String result = (each * 7 + plan.number()) % 8 == 0 ? "FAILING" : "PASSING";
                    return Fields.of("phase", "FINISHED", "result", result, "completionPercent", 100);
                }));
    }

    /** What is said of each person on a list. */
    private interface Saying {
        Map<String, Object> of(int person);
    }

    private void report(int from, int howMany, int version, Instant at, Saying saying) {
        List<Map<String, Object>> rows = IntStream.range(from, Math.min(plan.quantity(), from + howMany))
                .mapToObj(each -> {
                    Map<String, Object> row = Fields.of(
                            "courseId",
                            plan.product().course(),
                            "learnerId",
                            person(each).learnerId(),
                            "version",
                            version,
                            "observedAt",
                            at.toString());
                    row.putAll(saying.of(each));
                    return row;
                })
                .toList();
        if (!rows.isEmpty()) {
            JsonNode answer = stage.voices()
                    .lms()
                    .post("/v1/enrollments/batch", Fields.of("rows", rows))
                    .json();
            stage.voices().count("enrollments reported", answer.path("applied").asLong(0));
        }
    }

    /** Of the first person on a list: before the course begins somebody else goes, or nobody. */
    private void change(Bought bought, String seat, int first, Instant now) {
        int what = random.nextInt(12);
        String why = REASONS.get(random.nextInt(REASONS.size()));
        boolean asks = plan.store().equals(Cast.CORPORATE);
        if (what < 2) {
            in(
                    now,
                    4,
                    at -> stage.voices()
                            .agent(plan.agent().id())
                            .post(
                                    "/v1/seats/" + seat + "/transfer",
                                    Fields.of(
                                            "learner",
                                            stage.employee(plan.agent(), plan.product())
                                                    .asLearner(),
                                            "reason",
                                            why)));
        } else if (what < 4 && !asks) {
            in(now, 5, at -> {
                stage.voices().agent(plan.agent().id()).post("/v1/seats/" + seat + "/unassign", Fields.reason(why));
                stage.dropped(plan.product(), person(first).learnerId(), 9, at);
            });
        } else if (what < 6 && asks) {
            in(now, 5, at -> new Cases(stage).ask(seat, bought, why, at, random.nextInt(5)));
        } else if (what == 6) {
            in(now, 2, at -> new Cases(stage).giveBackSeat(bought, seat, at, random.nextInt(6)));
        }
    }

    private void giveBack(Bought bought, int howMany, Instant now) {
        new Cases(stage).giveBack(bought, howMany, now, random.nextInt(8));
    }

    private People.Person person(int number) {
        return People.person(plan.agent().organization(), plan.employees() + number);
    }

    private void in(Instant now, int days, Scene scene) {
        stage.agenda().at(now.plus(Duration.ofDays(days)), thread, scene);
    }
}
