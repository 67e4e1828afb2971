package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import org.junit.jupiter.api.Test;

/** Commands by keys that are bound to stores or agents; what is not theirs answers like what does not exist. */
class WhoMayDoWhatTest {
    private final Shop shop = Shop.withAgreement();
    private final Shop other = Shop.withAgreement();

    private Caller key(String body) {
        Answer made = shop.admin.post("/v1/api-keys", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return shop.service.withKey(made.json().get("key").asString());
    }

    private static void sameAsUnknown(Answer foreign, Answer unknown) {
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo(unknown.code());
        assertThat(foreign.json().get("title")).isEqualTo(unknown.json().get("title"));
    }

    @Test
    void a_store_scoped_backend_does_not_know_other_stores() {
        Caller backend =
                key("{\"name\": \"b\", \"role\": \"STORE_BACKEND\", \"storeIds\": [\"%s\"]}".formatted(shop.store));
        assertThat(backend.once()
                        .post("/v1/stores/" + shop.store + "/orders", shop.order(2))
                        .status())
                .isEqualTo(201);
        sameAsUnknown(
                backend.once().post("/v1/stores/" + other.store + "/orders", other.order(2)),
                backend.once().post("/v1/stores/nowhere/orders", other.order(2)));
        String foreign = other.ordered(2);
        sameAsUnknown(
                backend.once().post("/v1/orders/" + foreign + "/cancel", "{\"reason\": \"x\"}"),
                backend.once().post("/v1/orders/ord_nowhere/cancel", "{\"reason\": \"x\"}"));
        sameAsUnknown(backend.get("/v1/orders/" + foreign), backend.get("/v1/orders/ord_nowhere"));
    }

    @Test
    void an_agent_buys_for_itself_only_and_touches_its_own_orders_only() {
        Caller agent = key("{\"name\": \"a\", \"role\": \"AGENT\", \"agentId\": \"%s\"}".formatted(shop.agent));
        assertThat(agent.once()
                        .post("/v1/stores/" + shop.store + "/orders", shop.order(2))
                        .status())
                .isEqualTo(201);
        assertThat(agent.once()
                        .post("/v1/stores/" + other.store + "/orders", other.order(2))
                        .status())
                .isEqualTo(403);
        sameAsUnknown(
                agent.once().post("/v1/orders/" + other.ordered(2) + "/cancel", "{\"reason\": \"x\"}"),
                agent.once().post("/v1/orders/ord_nowhere/cancel", "{\"reason\": \"x\"}"));
    }

    @Test
    void on_behalf_of_must_name_the_agent_of_the_purchase() {
        String orders = "/v1/stores/" + shop.store + "/orders";
        Caller named = shop.backend.with("On-Behalf-Of", "agent:" + shop.agent);
        assertThat(named.once().post(orders, shop.order(2)).status()).isEqualTo(201);
        Caller another = shop.backend.with("On-Behalf-Of", "agent:" + other.agent);
        assertThat(another.once().post(orders, shop.order(2)).status()).isEqualTo(403);
        Answer malformed = shop.backend.with("On-Behalf-Of", "the king").once().post(orders, shop.order(2));
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.pointers()).containsExactly("/header/On-Behalf-Of");
    }

    @Test
    void who_acted_for_whom_and_why_is_in_every_event() {
        Answer placed = shop.backend
                .with("On-Behalf-Of", "agent:" + shop.agent)
                .with("Reason", "new hires")
                .with("X-Correlation-Id", "cor-7")
                .once()
                .post("/v1/stores/" + shop.store + "/orders", shop.order(2));
        Answer event = shop.admin.get("/v1/audit/events?limit=1&after=" + (placed.position() - 1));
        assertThat(event.json().get("items").get(0).get("metadata").toString())
                .contains("\"onBehalfOf\":\"agent:" + shop.agent + '"')
                .contains("\"reason\":\"new hires\"")
                .contains("\"role\":\"STORE_BACKEND\"")
                .contains("\"correlationId\":\"cor-7\"");
    }

    @Test
    void a_role_that_a_route_does_not_name_is_turned_away() {
        assertThat(shop.backend
                        .put("/v1/stores/x", "{\"name\": \"X\", \"currency\": \"USD\"}")
                        .status())
                .isEqualTo(403);
        assertThat(shop.lms
                        .once()
                        .post("/v1/stores/" + shop.store + "/orders", shop.order(2))
                        .status())
                .isEqualTo(403);
        assertThat(shop.service
                        .as("auditor")
                        .once()
                        .post("/v1/stores/" + shop.store + "/orders", shop.order(2))
                        .status())
                .isEqualTo(403);
        assertThat(shop.service.withKey("sk_nonsense").get("/v1/stores").status())
                .isEqualTo(401);
    }
}
