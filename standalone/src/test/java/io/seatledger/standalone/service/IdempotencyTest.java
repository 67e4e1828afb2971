package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
    private final Shop shop = Shop.open();
    private final String orders = "/v1/stores/" + shop.store + "/orders";
    private final Caller keyed = shop.backend.once();

    @Test
    void a_success_is_answered_again_byte_for_byte_even_after_the_agreement_ended() {
        String agreement = shop.agreement("2026-01-01", null);
        Answer first = keyed.post(orders, shop.order(5));
        shop.admin.post("/v1/agents/" + shop.agent + "/agreements/" + agreement + "/revoke", "{\"reason\": \"over\"}");
        Answer again = keyed.post(orders, shop.order(5));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void a_refusal_is_answered_again_even_when_the_purchase_would_pass_now() {
        Answer refused = keyed.post(orders, shop.order(5));
        shop.agreement("2026-01-01", null);
        Answer again = keyed.post(orders, shop.order(5));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(again.response().body()).isEqualTo(refused.response().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void the_same_content_written_otherwise_is_the_same_command() {
        Answer first = keyed.post(orders, shop.order(5));
        String other = "{ \"lines\":[{\"quantity\":5,\"productId\":\"%s\"}],\n\"agentId\":\"%s\"}"
                .formatted(shop.product, shop.agent);
        assertThat(keyed.post(orders, other).response().body())
                .isEqualTo(first.response().body());
    }

    @Test
    void another_payload_path_or_person_under_the_same_key_is_refused() {
        keyed.post(orders, shop.order(5));
        Answer otherPayload = keyed.post(orders, shop.order(6));
        assertThat(otherPayload.status()).isEqualTo(422);
        assertThat(otherPayload.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        String orderId = "ord_" + Service.fresh("x");
        assertThat(keyed.post("/v1/orders/" + orderId + "/payment/capture", "{\"reference\": \"r\"}")
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(keyed.with("On-Behalf-Of", "agent:" + shop.agent)
                        .post(orders, shop.order(5))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keys_of_two_callers_never_meet() {
        String key = Service.fresh("key");
        shop.agreement("2026-01-01", null);
        Answer one = shop.backend.with("Idempotency-Key", key).post(orders, shop.order(5));
        Answer other = shop.admin.with("Idempotency-Key", key).post(orders, shop.order(5));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().get("orderId")).isNotEqualTo(one.json().get("orderId"));
    }

    @Test
    void purchases_and_payments_insist_on_a_key_and_a_malformed_one_is_named() {
        assertThat(shop.backend.post(orders, shop.order(5)).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(shop.backend.post(orders, shop.order(5)).status()).isEqualTo(428);
        assertThat(shop.backend
                        .post("/v1/orders/o/payment/capture", "{\"reference\": \"r\"}")
                        .status())
                .isEqualTo(428);
        Answer tooLong = shop.backend.with("Idempotency-Key", "k".repeat(256)).post(orders, shop.order(5));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.pointers()).containsExactly("/header/Idempotency-Key");
    }

    @Test
    void what_is_not_recorded_leaves_the_key_free() {
        String missing = "/v1/orders/ord_missing/payment/capture";
        assertThat(keyed.post(missing, "{\"reference\": \"r\"}").status()).isEqualTo(404);
        assertThat(keyed.post(orders, "{\"agentId\": 5}").status()).isEqualTo(400);
        shop.agreement("2026-01-01", null);
        assertThat(keyed.post(orders, shop.order(5)).status()).isEqualTo(201);
    }

    @Test
    void a_dry_run_is_judged_anew_each_time_also_under_a_key() {
        String checks = "/v1/stores/" + shop.store + "/purchase-checks";
        assertThat(keyed.post(checks, shop.order(5)).json().get("permitted").asBoolean())
                .isFalse();
        shop.agreement("2026-01-01", null);
        assertThat(keyed.post(checks, shop.order(5)).json().get("permitted").asBoolean())
                .isTrue();
        assertThat(keyed.post(orders, shop.order(5)).status()).isEqualTo(201);
    }

    @Test
    void puts_and_deletes_are_idempotent_by_nature_and_take_no_key() {
        String store = "/v1/stores/" + shop.store;
        Caller admin = shop.admin.once();
        admin.put(store, "{\"name\": \"One\", \"currency\": \"USD\"}");
        admin.put(store, "{\"name\": \"Two\", \"currency\": \"USD\"}");
        Answer third = admin.put(store, "{\"name\": \"One\", \"currency\": \"USD\"}");
        assertThat(third.json().get("name").asString()).isEqualTo("One");
        assertThat(third.json().get("version").asLong()).isEqualTo(6);
    }

    @Test
    void an_answer_that_is_kept_holds_no_personal_data() {
        String suspend = "/v1/agents/" + shop.agent + "/suspend";
        Answer kept = shop.admin.once().post(suspend, "{\"reason\": \"unpaid\"}");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().get("email").isNull()).isTrue();
        assertThat(kept.text()).doesNotContain("Ada").doesNotContain("ada@example.org");
        Answer passing = shop.admin.post(suspend, "{\"reason\": \"unpaid\"}");
        assertThat(passing.json().get("email").asString()).isEqualTo("ada@example.org");
    }

    @Test
    void a_put_of_the_same_content_is_no_event() {
        String path = "/v1/stores/" + shop.store;
        long before = shop.admin.get("/v1/audit/events?limit=1").position();
        Answer again = shop.admin.put(path, "{\"name\": \"Acme\", \"currency\": \"USD\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.position()).isEqualTo(before);
    }
}
