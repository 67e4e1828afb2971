package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Store;
import java.util.List;
import java.util.Random;

/** The bulk of the year: purchases spread over the seasons, and customers who buy one seat for themselves. */
final class Trade {
    private static final int SEATS_MIN = 2;
    private static final int HOURS = 4;

    private final Stage stage;
    private final Size size;
    private final Season season;
    private final long seed;

    Trade(Stage stage, Size size, long seed) {
        this.stage = stage;
        this.size = size;
        this.season = new Season(stage.agenda().first(), stage.agenda().days());
        this.seed = seed;
    }

    /** Everything that is bought this year. */
    void plan() {
        for (int number = 0; number < size.deals(); number++) {
            Random random = random(number);
            int day = Math.max(1, season.day((number + random.nextDouble()) / size.deals()));
            stage.agenda().on(day, hour(random), "deal " + number, deal(number, random));
        }
        for (int number = 0; number < size.customers(); number++) {
            Random random = random(-1 - number);
            int day = Math.max(1, season.day((number + random.nextDouble()) / size.customers()));
            stage.agenda().on(day, hour(random), "customer " + number, new Customer(stage, number, random));
        }
        for (int number = 0; number < size.invitations(); number += Invitations.AT_ONCE) {
            Random random = random(-1_000_000 - number);
            int day = Math.max(2, season.day((number + 0.5) / size.invitations()));
            stage.agenda().on(day, hour(random), "invitations " + number, new Invitations(stage, number, random));
        }
    }

    private Random random(int number) {
        return new Random(seed * 1_000_003 + number);
    }

    private static int hour(Random random) {
        return 8 + 2 * random.nextInt(HOURS);
    }

    private Deal deal(int number, Random random) {
        List<Agent> traders = stage.cast().traders();
        Agent agent = traders.get(random.nextInt(traders.size()));
        Store store = Cast.WHOLESALE.get(weighted(random));
        Product product = store.product(random.nextInt(store.products().size()));
        int quantity = Math.max(SEATS_MIN, (int) (size.seats() * (0.25 + 1.5 * random.nextDouble())));
        int employees = stage.people().reserve(agent.organization(), product.id(), quantity);
        return new Deal(stage, new Deal.Plan(number, agent, store, product, quantity, employees), random);
    }

    /** Half of it in the first store, the least in the last. */
    private static int weighted(Random random) {
        int drawn = random.nextInt(10);
        return drawn < 5 ? 0 : drawn < 8 ? 1 : 2;
    }
}
