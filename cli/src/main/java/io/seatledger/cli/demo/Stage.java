package io.seatledger.cli.demo;

import io.seatledger.cli.demo.Cast.Agent;
import io.seatledger.cli.demo.Cast.Product;
import io.seatledger.cli.demo.Cast.Store;
import io.seatledger.cli.demo.People.Person;
import io.seatledger.cli.service.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What scenes are played with, and the sentences that many of them have in common. */
record Stage(Voices voices, Agenda agenda, Cast cast, People people, Letters letters) {

    /** A line of one product in an order. */
    record Bought(Agent agent, Store store, Product product, String orderId, int quantity) {
        String seat(int number) {
            return orderId + ".1." + number;
        }
    }

    /** {@code null} when it was refused. */
    @Nullable
    Bought buy(Agent agent, Store store, Product product, int quantity) {
        return buy(agent, store, product, quantity, Map.of());
    }

    /**
     * Buys.
     *
     * @param more fields of the purchase
     * @return {@code null} when it was refused
     */
    @Nullable
    Bought buy(Agent agent, Store store, Product product, int quantity, Map<String, Object> more) {
        Map<String, Object> body = Fields.of(
                "agentId", agent.id(), "lines", List.of(Fields.of("productId", product.id(), "quantity", quantity)));
        body.putAll(more);
        Answer answer = voices.agent(agent.id()).post("/v1/stores/" + store.id() + "/orders", body);
        if (answer.status() != 201) {
            return null;
        }
        voices.count("orders", 1);
        voices.count("seats", quantity);
        return new Bought(agent, store, product, answer.json().path("orderId").asString(""), quantity);
    }

    /** Buys and pays at once; scenes that need an order have one, or are not played. */
    @Nullable
    Bought paid(Agent agent, Store store, Product product, int quantity, Map<String, Object> more) {
        Bought bought = buy(agent, store, product, quantity, more);
        if (bought != null) {
            pay(bought, "mark-paid", "transfer");
        }
        return bought;
    }

    Answer pay(Bought bought, String step, String reference) {
        voices.count("payments", 1);
        return voices.storefront()
                .post(
                        "/v1/orders/" + bought.orderId() + "/payment/" + step,
                        Fields.of(
                                "reference",
                                reference
                                        + ' '
                                        + bought.orderId()
                                                .substring(bought.orderId().length() - 6)));
    }

    Answer assign(Bought bought, int seat, Person learner) {
        return seatCommand(bought, seat, "assign", Fields.of("learner", learner.asLearner()));
    }

    /** By the agent whose seat it is. */
    Answer seatCommand(Bought bought, int seat, String what, Map<String, Object> body) {
        return voices.agent(bought.agent().id()).post("/v1/seats/" + bought.seat(seat) + '/' + what, body);
    }

    Answer note(Bought bought, String text, String visibility) {
        return voices.storefront()
                .post("/v1/orders/" + bought.orderId() + "/notes", Fields.of("text", text, "visibility", visibility));
    }

    /** What the LMS says of one learner. */
    Answer report(Product product, String learnerId, int version, Instant at, Map<String, Object> said) {
        Map<String, Object> body = Fields.of("version", version, "observedAt", at.toString());
        body.putAll(said);
        return voices.lms().put("/v1/enrollments/" + product.course() + '/' + learnerId, body);
    }

    /** The LMS has dropped an enrollment. */
    void dropped(Product product, String learnerId, int version, Instant at) {
        voices.lms()
                .delete("/v1/enrollments/" + product.course() + '/' + learnerId + "?version=" + version + "&observedAt="
                        + at);
    }

    /** The next employee of the agent's organization who has not learnt that. */
    Person employee(Agent agent, Product product) {
        return People.person(agent.organization(), people.reserve(agent.organization(), product.id(), 1));
    }
}
