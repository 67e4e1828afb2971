package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order's life after the purchase, as far as payment and cancelling go. */
class OrdersTest {
    private static final String PAID = "{\"reference\": \"pi_1\"}";

    private final Shop shop = Shop.withAgreement();

    private JsonNode read(String orderId, Answer after) {
        Answer order = shop.backend
                .with("Ledger-Position-At-Least", after.header("Ledger-Position"))
                .get("/v1/orders/" + orderId);
        assertThat(order.status()).as(order.text()).isEqualTo(200);
        return order.json();
    }

    @Test
    void authorize_and_capture_release_the_seats_and_complete_the_order() {
        String orderId = shop.ordered(25);
        Answer authorized = shop.pay(orderId, "authorize", PAID);
        assertThat(authorized.text()).isEqualTo("{\"status\":\"PROCESSING\",\"paymentStatus\":\"AUTHORIZED\"}");
        assertThat(read(orderId, authorized).get("seats").get("pending").asInt())
                .isEqualTo(25);
        Answer captured = shop.pay(orderId, "capture", PAID);
        assertThat(captured.text()).isEqualTo("{\"status\":\"COMPLETE\",\"paymentStatus\":\"PAID\"}");
        assertThat(read(orderId, captured).get("seats").get("available").asInt())
                .isEqualTo(25);
    }

    @Test
    void each_step_that_does_not_fit_is_refused_with_its_code() {
        String orderId = shop.ordered(2);
        assertThat(shop.pay(orderId, "capture", PAID).code()).isEqualTo("PAYMENT_NOT_AUTHORIZED");
        assertThat(shop.pay(orderId, "void", PAID).code()).isEqualTo("PAYMENT_NOT_AUTHORIZED");
        Answer otherAmount = shop.pay(orderId, "mark-paid", """
                {"reference": "po", "amount": {"amountMinor": 1, "currency": "USD"}}""");
        assertThat(otherAmount.code()).isEqualTo("AMOUNT_MISMATCH");
        assertThat(shop.pay(orderId, "mark-paid", PAID).status()).isEqualTo(200);
        assertThat(shop.pay(orderId, "authorize", PAID).code()).isEqualTo("ORDER_ALREADY_PAID");
        assertThat(shop.backend
                        .once()
                        .post("/v1/orders/" + orderId + "/cancel", "{\"reason\": \"no\"}")
                        .code())
                .isEqualTo("ORDER_ALREADY_PAID");
    }

    @Test
    void a_cancelled_order_gives_its_seats_up_and_the_agents_next_single_seat_is_a_first_one_again() {
        shop.policy("{\"saleModel\": \"RETAIL\"}");
        String orderId = shop.ordered(1);
        assertThat(shop.buy(1).code()).isEqualTo("SALE_MODEL_RETAIL");
        Answer cancelled = shop.backend.once().post("/v1/orders/" + orderId + "/cancel", "{\"reason\": \"a mistake\"}");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().get("status").asString()).isEqualTo("CANCELLED");
        assertThat(read(orderId, cancelled)).isEqualTo(cancelled.json());
        assertThat(cancelled.json().get("seats").get("voided").asInt()).isEqualTo(1);
        assertThat(cancelled.json().get("paymentStatus").asString()).isEqualTo("VOIDED");
        assertThat(shop.buy(1).status()).isEqualTo(201);
        assertThat(shop.pay(orderId, "authorize", PAID).code()).isEqualTo("ORDER_CANCELLED");
    }

    @Test
    void both_sides_show_the_same_order_agent_and_store() {
        String orderId = shop.ordered(3);
        Answer cancelled = shop.backend.once().post("/v1/orders/" + orderId + "/cancel", "{\"reason\": \"no\"}");
        assertThat(read(orderId, cancelled)).isEqualTo(cancelled.json());
        shop.enrolled("\"phase\": \"IN_PROGRESS\"");
        Answer agent = shop.admin.post("/v1/agents/" + shop.agent + "/suspend", "{\"reason\": \"unpaid\"}");
        Answer agentRead = shop.admin
                .with("Ledger-Position-At-Least", agent.header("Ledger-Position"))
                .get("/v1/agents/" + shop.agent);
        assertThat(agentRead.json()).isEqualTo(agent.json());
        assertThat(agentRead.header("ETag")).isEqualTo(agent.header("ETag")).isNotEmpty();
        Answer store = shop.admin.post("/v1/stores/" + shop.store + "/close", "{\"reason\": \"moved\"}");
        Answer storeRead = shop.admin
                .with("Ledger-Position-At-Least", store.header("Ledger-Position"))
                .get("/v1/stores/" + shop.store);
        assertThat(storeRead.json()).isEqualTo(store.json());
    }

    @Test
    void a_hundred_thousand_seats_write_as_much_as_one() {
        long one = eventsOf(shop.buy(1));
        long many = eventsOf(shop.buy(100_000));
        assertThat(many).isEqualTo(one);
    }

    /** Events of the command that gave this answer: nobody else writes while tests of this class run one by one. */
    private long eventsOf(Answer placed) {
        String orderId = placed.json().get("orderId").asString();
        return shop.admin
                .with("Ledger-Position-At-Least", placed.header("Ledger-Position"))
                .get("/v1/orders/" + orderId + "/history")
                .json()
                .get("items")
                .size();
    }

    @Test
    void an_expected_version_that_is_not_the_orders_changes_nothing() {
        String orderId = shop.ordered(2);
        Answer stale = shop.backend.once().with("If-Match", "\"7\"").post("/v1/orders/" + orderId + "/cancel", """
                {"reason": "no"}""");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("VERSION_MISMATCH");
        Answer fitting = shop.backend.once().with("If-Match", "\"1\"").post("/v1/orders/" + orderId + "/cancel", """
                {"reason": "no"}""");
        assertThat(fitting.status()).isEqualTo(200);
    }

    @Test
    void a_zero_total_is_paid_at_once() {
        shop.listed("{\"unitPrice\": {\"amountMinor\": 0, \"currency\": \"USD\"}, \"published\": true}");
        Answer placed = shop.buy(10);
        assertThat(placed.json().get("status").asString()).isEqualTo("COMPLETE");
        assertThat(placed.json().get("paymentStatus").asString()).isEqualTo("PAID");
    }
}
