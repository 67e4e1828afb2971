package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** R50–R54 over HTTP: seats go back, and money with them. */
class ReturnsTest {
    private final Shop shop = Shop.withAgreement();

    private String paid(int quantity) {
        String orderId = shop.ordered(quantity);
        assertThat(shop.pay(orderId, "mark-paid", "{\"reference\": \"po-1\"}").status())
                .isEqualTo(200);
        return orderId;
    }

    private Caller asAgent() {
        return shop.backend.with("On-Behalf-Of", "agent:" + shop.agent);
    }

    private static Answer open(Caller caller, String which) {
        return caller.once().post("/v1/returns", "{" + which + ", \"reason\": \"too many\"}");
    }

    private static String seats(String orderId, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> '"' + orderId + ".1." + number + '"')
                .collect(Collectors.joining(", ", "\"seatIds\": [", "]"));
    }

    private static String some(String orderId, int quantity) {
        return "\"orderId\": \"%s\", \"line\": 1, \"quantity\": %d".formatted(orderId, quantity);
    }

    private static String opened(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("returnId").asString();
    }

    private Answer step(String returnId, String step, String body) {
        return shop.backend.once().post("/v1/returns/" + returnId + '/' + step, body);
    }

    private static List<String> seatsOf(Answer answer) {
        return answer.json()
                .get("seats")
                .valueStream()
                .map(seat -> seat.asString())
                .toList();
    }

    private static String is(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("status").asString();
    }

    @Nested
    class Opening {
        @Test
        void R50_names_the_seats_that_wait_now() {
            String orderId = paid(5);
            Answer answer = open(shop.backend, seats(orderId, 3, 1, 3));
            String returnId = opened(answer);
            assertThat(returnId).startsWith("ret_");
            assertThat(answer.header("Location")).isEqualTo("/v1/returns/" + returnId);
            assertThat(seatsOf(answer)).containsExactly(orderId + ".1.1", orderId + ".1.3");
            Answer again = open(shop.backend, seats(orderId, 3, 4));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.reasons()).containsExactly("RETURN_ALREADY_OPEN");
        }

        @Test
        void R50_takes_the_free_seats_with_the_highest_numbers_of_a_line() {
            String orderId = paid(5);
            assertThat(seatsOf(open(shop.backend, some(orderId, 2))))
                    .containsExactly(orderId + ".1.4", orderId + ".1.5");
            Answer tooMany = open(shop.backend, some(orderId, 4));
            assertThat(tooMany.code()).isEqualTo("NOT_ENOUGH_SEATS");
            assertThat(tooMany.json().at("/reasons/0/facts/needed").asInt()).isEqualTo(4);
            assertThat(tooMany.json().at("/reasons/0/facts/available").asInt()).isEqualTo(3);
            assertThat(seatsOf(open(shop.backend, "\"orderId\": \"%s\"".formatted(orderId))))
                    .hasSize(3);
        }

        @Test
        void R50_takes_a_hundred_thousand_seats_in_few_events() {
            String orderId = paid(100_000);
            Answer answer = open(shop.backend, "\"orderId\": \"%s\"".formatted(orderId));
            String returnId = opened(answer);
            assertThat(seatsOf(answer)).hasSize(100_000);
            long before = answer.position();
            Answer withdrawn = step(returnId, "withdraw", "{}");
            assertThat(is(withdrawn)).isEqualTo("WITHDRAWN");
            assertThat(withdrawn.position() - before).isEqualTo(101);
        }

        @Test
        void R50_needs_released_seats() {
            assertThat(open(shop.backend, seats(shop.ordered(2), 1)).code()).isEqualTo("SEAT_NOT_RELEASED");
        }

        @Test
        void R51_agents_return_only_where_the_store_allows_it() {
            shop.policy("{\"returns\": {\"allowed\": false}}");
            String orderId = paid(2);
            assertThat(open(asAgent(), seats(orderId, 1)).code()).isEqualTo("RETURN_NOT_ALLOWED");
            opened(open(shop.backend, seats(orderId, 1)));
        }

        @Test
        void a_foreign_seat_answers_like_an_unknown_one() {
            String orderId = paid(2);
            Caller other = shop.backend.with("On-Behalf-Of", "agent:somebody-else");
            assertThat(open(other, seats(orderId, 1)).code()).isEqualTo("SEAT_NOT_FOUND");
            assertThat(open(shop.backend, seats(orderId, 3)).code()).isEqualTo("SEAT_NOT_FOUND");
            assertThat(open(shop.backend, "\"seatIds\": [\"nonsense\"]").code()).isEqualTo("SEAT_NOT_FOUND");
            assertThat(open(other, some(orderId, 1)).code()).isEqualTo("ORDER_NOT_FOUND");
            assertThat(open(shop.backend, some("nonsense", 1)).code()).isEqualTo("ORDER_NOT_FOUND");
        }

        @Test
        void a_body_is_of_one_form_and_of_one_order() {
            String one = "ord_" + "0".repeat(32) + ".1.1";
            String other = "ord_" + "1".repeat(32) + ".1.1";
            assertThat(open(shop.backend, "\"quantity\": 1").pointers()).containsExactly("/orderId", "/line");
            assertThat(open(
                                    shop.backend,
                                    "\"seatIds\": [\"%s\", \"%s\", \"%s\"], \"orderId\": \"x\", \"line\": 1, \"quantity\": 1"
                                            .formatted(one, other, one))
                            .pointers())
                    .containsExactly("/orderId", "/line", "/quantity", "/seatIds/1");
            assertThat(open(shop.backend, "\"seatIds\": []").pointers()).containsExactly("/seatIds");
            String tooMany = "\"" + one + "\",";
            assertThat(open(shop.backend, "\"seatIds\": [" + tooMany.repeat(10_000) + "\"" + one + "\"]")
                            .pointers())
                    .containsExactly("/seatIds");
        }

        @Test
        void a_repeat_under_the_same_key_opens_nothing_more() {
            String orderId = paid(2);
            Caller once = shop.backend.with("Idempotency-Key", UUID.randomUUID().toString());
            String body = "{" + seats(orderId, 1) + ", \"reason\": \"too many\"}";
            Answer first = once.post("/v1/returns", body);
            assertThat(once.post("/v1/returns", body).text()).isEqualTo(first.text());
            assertThat(shop.backend.post("/v1/returns", body).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        }
    }

    @Nested
    class Deciding {
        @Test
        void R54_fifteen_available_less_five_returned_and_retired_are_ten() {
            String orderId = paid(15);
            String returnId = opened(open(shop.backend, some(orderId, 5)));
            Answer approved = step(returnId, "approve", "{}");
            assertThat(is(approved)).isEqualTo("APPROVED");
            assertThat(approved.json().at("/refund/amountMinor").asLong()).isEqualTo(62_500);
            assertThat(approved.json().get("disposition").asString()).isEqualTo("RETIRE");
            Answer settled = step(returnId, "refund-settled", "{\"reference\": \"re-1\"}");
            assertThat(is(settled)).isEqualTo("REFUND_SETTLED");
            Answer again = step(returnId, "refund-settled", "{\"reference\": \"re-1\"}");
            assertThat(again.json()).isEqualTo(settled.json());
            assertThat(again.header("ETag")).isEqualTo(settled.header("ETag"));
            assertThat(open(shop.backend, some(orderId, 11))
                            .json()
                            .at("/reasons/0/facts/available")
                            .asInt())
                    .isEqualTo(10);
        }

        @Test
        void R53_a_failed_refund_is_tried_again_or_denied() {
            String returnId = opened(open(shop.backend, seats(paid(2), 1)));
            assertThat(step(returnId, "refund-failed", "{}").code()).isEqualTo("RETURN_NOT_APPROVED");
            is(step(returnId, "approve", "{}"));
            assertThat(step(returnId, "retry-refund", "{}").code()).isEqualTo("REFUND_NOT_FAILED");
            assertThat(is(step(returnId, "refund-failed", "{\"reference\": \"re-1\", \"notes\": \"card closed\"}")))
                    .isEqualTo("REFUND_FAILED");
            assertThat(is(step(returnId, "retry-refund", "{}"))).isEqualTo("APPROVED");
            is(step(returnId, "refund-failed", "{}"));
            assertThat(is(step(returnId, "deny", "{\"notes\": \"used\"}"))).isEqualTo("DENIED");
            assertThat(step(returnId, "approve", "{}").code()).isEqualTo("REQUEST_ALREADY_DECIDED");
        }

        @Test
        void R52_a_refund_is_judged_by_its_amount() {
            String returnId = opened(open(shop.backend, seats(paid(2), 1)));
            assertThat(step(returnId, "approve", "{\"refund\": {\"amountMinor\": 25001, \"currency\": \"USD\"}}")
                            .code())
                    .isEqualTo("REFUND_EXCEEDS_BALANCE");
            assertThat(step(returnId, "approve", "{\"refund\": {\"amountMinor\": 1, \"currency\": \"EUR\"}}")
                            .code())
                    .isEqualTo("CURRENCY_MISMATCH");
            assertThat(step(returnId, "approve", "{\"refund\": {\"amountMinor\": -1, \"currency\": \"USD\"}}")
                            .status())
                    .isEqualTo(400);
            Answer free = step(returnId, "approve", "{\"refund\": {\"amountMinor\": 0, \"currency\": \"USD\"}}");
            assertThat(is(free)).isEqualTo("APPROVED");
            assertThat(free.json().get("disposition").asString()).isEqualTo("REISSUE");
        }

        @Test
        void an_agent_withdraws_what_it_asked_for_and_decides_nothing() {
            String orderId = paid(2);
            String own = opened(open(asAgent(), seats(orderId, 1)));
            String staffs = opened(open(shop.backend, seats(orderId, 2)));
            assertThat(asAgent()
                            .once()
                            .post("/v1/returns/" + own + "/approve", "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(asAgent()
                            .once()
                            .post("/v1/returns/" + staffs + "/withdraw", "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(is(asAgent().once().post("/v1/returns/" + own + "/withdraw", "{}")))
                    .isEqualTo("WITHDRAWN");
            Caller other = shop.backend.with("On-Behalf-Of", "agent:somebody-else");
            assertThat(other.once()
                            .post("/v1/returns/" + staffs + "/withdraw", "{}")
                            .code())
                    .isEqualTo("RETURN_NOT_FOUND");
            assertThat(step("ret_unknown", "approve", "{}").code()).isEqualTo("RETURN_NOT_FOUND");
        }

        @Test
        void a_version_that_is_not_the_returns_is_a_mismatch() {
            String returnId = opened(open(shop.backend, seats(paid(2), 1)));
            Answer stale = shop.backend
                    .once()
                    .with("If-Match", "\"7\"")
                    .post("/v1/returns/" + returnId + "/deny", "{\"notes\": \"no\"}");
            assertThat(stale.status()).isEqualTo(412);
            Answer fresh = shop.backend
                    .once()
                    .with("If-Match", "\"1\"")
                    .post("/v1/returns/" + returnId + "/deny", "{\"notes\": \"no\"}");
            assertThat(is(fresh)).isEqualTo("DENIED");
        }
    }

    @Test
    void an_order_whose_seats_are_in_a_return_is_not_cancelled() {
        shop.policy("{\"releaseSeatsOn\": \"PLACED\"}");
        String orderId = shop.ordered(3);
        String returnId = opened(open(shop.backend, seats(orderId, 2)));
        Answer refused = shop.backend.once().post("/v1/orders/" + orderId + "/cancel", "{\"reason\": \"no\"}");
        assertThat(refused.code()).isEqualTo("ORDER_HAS_SEATS_IN_USE");
        assertThat(refused.json().at("/reasons/0/facts/seatIds/0").asString()).isEqualTo(orderId + ".1.2");
        is(step(returnId, "approve", "{\"disposition\": \"RETIRE\"}"));
        Answer cancelled = shop.backend.once().post("/v1/orders/" + orderId + "/cancel", "{\"reason\": \"no\"}");
        assertThat(cancelled.json().at("/seats/voided").asInt()).isEqualTo(2);
        assertThat(cancelled.json().at("/seats/returned").asInt()).isEqualTo(1);
    }
}
