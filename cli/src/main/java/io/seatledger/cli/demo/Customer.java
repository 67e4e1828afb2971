package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Store;
import io.seatledger.cli.demo.People.Person;
import io.seatledger.cli.demo.Stage.Bought;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Somebody who buys a course for themselves in a retail store, learns, and sometimes wants it again. */
final class Customer implements Scene {
    private final Stage stage;
    private final Random random;
    private final Agent customer;
    private final String thread;

    Customer(Stage stage, int number, Random random) {
        this.stage = stage;
        this.random = random;
        Person person = People.person("customers", number);
        this.customer = new Agent("customer-" + (1_001 + number), person, "private-customers", "");
        this.thread = "customer " + number;
    }

    @Override
    public void play(Instant now) {
        stage.voices()
                .staff()
                .put(
                        "/v1/agents/" + customer.id(),
                        Fields.of(
                                "name",
                                customer.person().name(),
                                "email",
                                customer.person().email(),
                                "organizationId",
                                customer.organization(),
                                "learnerId",
                                customer.person().learnerId()));
        Store store = random.nextInt(4) == 0 ? Cast.OLD_TOWN : Cast.CAMPUS;
        buy(store, store.product(random.nextInt(store.products().size())), now);
    }

    private void buy(Store store, Product product, Instant now) {
        Bought bought = stage.buy(customer, store, product, 1, Fields.of("purpose", "FOR_SELF"));
        if (bought == null) {
            return;
        }
        if (random.nextInt(20) == 0) {
            in(now, 1, at -> stage.pay(bought, "authorize", "card"));
            in(now, 2, at -> stage.pay(bought, "void", "card"));
            return;
        }
        stage.pay(bought, "authorize", "card");
        in(now, 0, at -> stage.pay(bought, "capture", "card"));
        boolean passes = random.nextInt(4) > 0;
        learn(product, passes, now);
        int again = random.nextInt(6);
        if (again < 2) {
            in(now, 12, at -> stage.buy(customer, store, product, 1, Fields.of("purpose", "FOR_SELF")));
        } else if (again == 2) {
            in(now, 75, at -> stage.buy(customer, Cast.CAMPUS, product, 1, Fields.of("purpose", "FOR_SELF")));
        } else if (again == 3) {
            Product other = Cast.CAMPUS.product(Cast.CAMPUS.products().size() - 1);
            in(now, 30, at -> stage.buy(customer, Cast.CAMPUS, other, 1, Fields.of("purpose", "FOR_SELF")));
        }
    }

    private void learn(Product product, boolean passes, Instant now) {
        String learnerId = customer.person().learnerId();
        in(now, 1, at -> stage.report(product, learnerId, 1, at, Map.of("phase", "NOT_STARTED")));
        in(
                now,
                3 + random.nextInt(9),
                at -> stage.report(
                        product, learnerId, 2, at, Fields.of("phase", "IN_PROGRESS", "completionPercent", 35)));
        in(
                now,
                25 + random.nextInt(40),
                at -> stage.report(
                        product,
                        learnerId,
                        3,
                        at,
                        Fields.of("phase", "FINISHED", "result", passes ? "PASSING" : "FAILING")));
    }

    private void in(Instant now, int days, Scene scene) {
        stage.agenda().at(now.plus(Duration.ofDays(days)), thread, scene);
    }
}
