package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not as the contract asks for is a 4xx that names it; nothing a caller can send is a 5xx. */
class StrictInputTest {
    private final Shop shop = Shop.withAgreement();
    private final String orders = "/v1/stores/" + shop.store + "/orders";

    private Answer malformed(String body) {
        Answer answer = shop.backend.once().post(orders, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7", "5.0", "\"5\"", "1e2", "true", "null", "[5]", "1e999999999", "99999999999999999999"})
    void a_quantity_that_is_no_whole_number_is_named(String quantity) {
        assertThat(malformed("{\"agentId\": \"%s\", \"lines\": [{\"productId\": \"%s\", \"quantity\": %s}]}"
                                .formatted(shop.agent, shop.product, quantity))
                        .pointers())
                .containsExactly("/lines/0/quantity");
    }

    @Test
    void everything_wrong_is_named_at_once() {
        assertThat(malformed("""
                        {"agentId": "a\\u0000b", "lines": [{"productId": "p", "quantity": 5.7}, {"quantity": "5"}],
                         "lines ": 1, "purpose": "SELF", "redeemBy": "2026-13-01", "fundingPool": "\\ud800", "purpose": "x"}""").pointers())
                .contains(
                        "/agentId",
                        "/lines/0/quantity",
                        "/lines/1/productId",
                        "/lines/1/quantity",
                        "/lines ",
                        "/purpose",
                        "/redeemBy",
                        "/fundingPool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "[]", "{", "{\"agentId\": \"a\"}}", "\u0000", "nul", "{'a': 1}"})
    void garbage_is_malformed(String body) {
        malformed(body);
    }

    @Test
    void deep_nesting_is_malformed() {
        malformed("[".repeat(100_000));
        malformed("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
    }

    @Test
    void ten_megabytes_are_too_large_and_the_answer_arrives() {
        Answer answer = shop.backend.once().post(orders, "x".repeat(10 << 20));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void random_bytes_never_break_it() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            byte[] body = new byte[random.nextInt(300)];
            random.nextBytes(body);
            int status = shop.backend.once().post(orders, body).status();
            assertThat(status).isEqualTo(400);
        }
    }

    @Test
    void changed_bytes_of_a_good_request_never_break_it() {
        Random random = new Random(12);
        byte[] good = shop.order(2).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] body = good.clone();
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            Answer answer = shop.backend.once().post(orders, body);
            assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
        }
    }

    @Test
    void an_unknown_route_method_or_type_is_a_problem() {
        assertThat(shop.admin.get("/v1/nothing").code()).isEqualTo("ROUTE_NOT_FOUND");
        assertThat(shop.admin.delete("/v1/stores/x/orders").status()).isIn(404, 405);
        assertThat(shop.admin.get("/v1/stores?colour=red").pointers()).containsExactly("/query/colour");
    }

    @Test
    void a_batch_of_reports_is_answered_row_by_row() {
        Answer answer = shop.lms.once().post("/v1/enrollments/batch", """
                {"rows": [
                  {"courseId": "c", "learnerId": "%1$s", "version": 2, "observedAt": "2026-06-01T00:00:00Z", "phase": "IN_PROGRESS"},
                  {"courseId": "c", "learnerId": "%1$s", "version": 1, "observedAt": "2026-05-01T00:00:00Z", "phase": "NOT_STARTED"},
                  {"courseId": "c", "learnerId": "%1$s", "version": 3, "observedAt": "yesterday", "phase": "DONE"}]}""".formatted(shop.learner));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("applied").asInt()).isEqualTo(1);
        assertThat(answer.json().get("late").asInt()).isEqualTo(1);
        assertThat(answer.json().get("rejected").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(answer.json().get("rejected").get(0).get("errors")).hasSize(2);
    }
}
