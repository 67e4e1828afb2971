package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import org.junit.jupiter.api.Test;

/** R24: notes that people write on orders. */
class OrderNotesTest {
    private final Shop shop = Shop.withAgreement();
    private final String orderId = shop.ordered(2);

    private Answer note(Caller caller, String text, String visibility) {
        return caller.once()
                .post(
                        "/v1/orders/" + orderId + "/notes",
                        "{\"text\": \"%s\", \"visibility\": \"%s\"}".formatted(text, visibility));
    }

    private Caller asAgent(String agentId) {
        return shop.backend.with("On-Behalf-Of", "agent:" + agentId);
    }

    @Test
    void R24_the_staff_writes_for_its_own_eyes_or_for_the_customers() {
        Answer internal = note(shop.backend, "Called back.", "INTERNAL");
        assertThat(internal.status()).as(internal.text()).isEqualTo(201);
        assertThat(internal.json().get("orderId").asString()).isEqualTo(orderId);
        assertThat(internal.json().get("text").asString()).isEqualTo("Called back.");
        assertThat(internal.json().get("visibility").asString()).isEqualTo("INTERNAL");
        assertThat(internal.json().get("by").asString()).startsWith("key:");
        assertThat(internal.json().get("at").asString()).endsWith("Z");
        assertThat(note(shop.admin, "Welcome.", "CUSTOMER").status()).isEqualTo(201);
    }

    @Test
    void R24_an_agent_writes_only_what_customers_may_read() {
        Answer customer = note(asAgent(shop.agent), "Please hurry.", "CUSTOMER");
        assertThat(customer.status()).as(customer.text()).isEqualTo(201);
        assertThat(customer.json().get("by").asString()).isEqualTo("agent:" + shop.agent);
        assertThat(note(asAgent(shop.agent), "Psst.", "INTERNAL").status()).isEqualTo(403);
    }

    @Test
    void a_foreign_order_answers_like_an_unknown_one() {
        Answer foreign = note(asAgent("somebody-else"), "Hello.", "CUSTOMER");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void everything_wrong_with_a_note_is_said_at_once() {
        Answer malformed = shop.backend
                .once()
                .post("/v1/orders/" + orderId + "/notes", "{\"text\": \" \", \"visibility\": \"ALL\"}");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.pointers()).containsExactlyInAnyOrder("/text", "/visibility");
    }
}
