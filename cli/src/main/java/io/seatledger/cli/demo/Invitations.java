package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Store;
import io.seatledger.cli.demo.People.Person;
import io.seatledger.cli.demo.Stage.Bought;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Some people are sent links: most redeem them, some need another one, some are too late or are not wanted any more. */
final class Invitations implements Scene {
    static final int AT_ONCE = 5;
    private static final int SPARE = 2;

    private final Stage stage;
    private final Random random;
    private final String thread;
    private final int number;

    Invitations(Stage stage, int number, Random random) {
        this.stage = stage;
        this.number = number;
        this.random = random;
        this.thread = "invitations " + number;
    }

    @Override
    public void play(Instant now) {
        List<Agent> traders = stage.cast().traders();
        Agent agent = traders.get((number / AT_ONCE) % traders.size());
        Store store = number / AT_ONCE % 3 == 0 ? Cast.HEALTH : Cast.ACADEMY;
        Product product = store.product(random.nextInt(store.products().size()));
        Bought bought = stage.paid(
                agent, store, product, AT_ONCE + SPARE, Fields.of("purchaseOrderNumber", "PO-L" + (1_000 + number)));
        if (bought != null) {
            in(now, 1, at -> invite(bought, at));
        }
    }

    private void invite(Bought bought, Instant now) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            people.add(stage.employee(bought.agent(), bought.product()));
        }
        if (random.nextBoolean()) {
            stage.voices()
                    .agent(bought.agent().id())
                    .post(
                            "/v1/orders/" + bought.orderId() + "/lines/1/redemption-links",
                            Fields.of(
                                    "mode",
                                    "ATOMIC",
                                    "recipients",
                                    people.stream().map(Person::asRecipient).toList(),
                                    "message",
                                    "Please take the course before the end of the term."));
        } else {
            for (int i = 0; i < AT_ONCE; i++) {
                stage.seatCommand(
                        bought, i + 1, "redemption-link", people.get(i).asRecipient());
            }
        }
        stage.voices().count("invitations", AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            follow(bought, i + 1, people.get(i), now);
        }
    }

    /** What becomes of one link. */
    private void follow(Bought bought, int seat, Person person, Instant now) {
        int what = random.nextInt(20);
        if (what < 11) {
            in(now, 1 + random.nextInt(9), at -> redeem(bought, person, 1, at));
        } else if (what < 14) {
            in(now, 6, at -> stage.seatCommand(bought, seat, "redemption-link/resend", Map.of()));
            in(now, 8, at -> redeem(bought, person, 1, at));
            in(now, 9, at -> redeem(bought, person, 2, at));
        } else if (what < 16) {
            in(now, 5, at -> stage.seatCommand(bought, seat, "redemption-link/cancel", Map.of()));
            in(now, 7, at -> redeem(bought, person, 1, at));
        } else if (what == 16) {
            in(now, 4, at -> bounce(person));
        } else if (what == 17) {
            in(now, 33, at -> redeem(bought, person, 1, at));
        }
    }

    private void redeem(Bought bought, Person person, int mail, Instant now) {
        stage.letters().to(person.email(), mail).ifPresent(letter -> {
            int status = stage.voices()
                    .learner(person.learnerId())
                    .post(
                            "/v1/redemptions",
                            Fields.of(
                                    "token",
                                    letter.token(),
                                    "learner",
                                    Fields.of("learnerId", person.learnerId(), "email", person.email())))
                    .status();
            if (status == 200) {
                stage.voices().count("redeemed links", 1);
                learn(bought.product(), person, now);
            }
        });
    }

    private void learn(Product product, Person person, Instant now) {
        in(
                now,
                2,
                at -> stage.report(
                        product, person.learnerId(), 1, at, Fields.of("phase", "IN_PROGRESS", "completionPercent", 5)));
        in(
                now,
                28,
                at -> stage.report(
                        product, person.learnerId(), 2, at, Fields.of("phase", "FINISHED", "result", "PASSING")));
    }

    private void bounce(Person person) {
        stage.letters()
                .to(person.email(), 1)
                .ifPresent(letter -> stage.voices()
                        .storefront()
                        .post("/v1/mails/" + letter.mailId() + "/bounce", Fields.reason("The mailbox is full.")));
    }

    private void in(Instant now, int days, Scene scene) {
        stage.agenda().at(now.plus(Duration.ofDays(days)), thread, scene);
    }
}
