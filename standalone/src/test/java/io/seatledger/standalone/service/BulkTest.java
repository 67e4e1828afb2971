package io.seatledger.standalone.service;

import static io.seatledger.standalone.service.Lists.assignments;
import static io.seatledger.standalone.service.Lists.fresh;
import static io.seatledger.standalone.service.Lists.learner;
import static io.seatledger.standalone.service.Lists.list;
import static io.seatledger.standalone.service.Lists.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lists of learners over HTTP. */
class BulkTest {
    private final Lists lists = new Lists();

    @Nested
    class Assigning {
        @Test
        void R38_a_list_and_its_repeat_under_another_key_give_each_person_one_seat() {
            String orderId = lists.paid(5);
            String[] names = fresh(2);
            Answer first = lists.assign(
                    orderId,
                    "ATOMIC",
                    learner(names[0]),
                    learner(names[1]),
                    learner(names[0].toUpperCase(Locale.ROOT)));
            assertThat(first.status()).as(first.text()).isEqualTo(200);
            assertThat(told(first, "outcome")).containsExactly("ASSIGNED", "ASSIGNED", "UNCHANGED");
            assertThat(told(first, "seatId")).containsExactly(orderId + ".1.1", orderId + ".1.2", orderId + ".1.1");
            assertThat(first.json().get("assigned").asInt()).isEqualTo(2);
            assertThat(first.json().get("batchId").asString()).startsWith("bat_");
            Answer again = lists.assign(orderId, "ATOMIC", learner(names[1]), learner(names[0]));
            assertThat(told(again, "outcome")).containsOnly("UNCHANGED");
            assertThat(told(again, "seatId")).containsExactly(orderId + ".1.2", orderId + ".1.1");
        }

        @Test
        void the_same_key_gets_the_same_bytes_and_holds_nothing_personal() {
            String orderId = lists.paid(2);
            String name = Service.fresh("secret");
            Caller once = lists.shop.backend.once();
            String body = list("PER_ROW", learner(name), "{\"email\": \"" + name + "\"}");
            Answer first = once.post(assignments(orderId), body);
            Answer again = once.post(assignments(orderId), body);
            assertThat(first.status()).isEqualTo(200);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.text()).isEqualTo(first.text()).doesNotContain(name);
        }

        @Test
        void rows_that_cannot_be_read_are_refused_by_rows_and_all_named_at_once_otherwise() {
            String orderId = lists.paid(2);
            String[] rows = {"{\"email\": \"nobody\"}", learner(Service.fresh("l")), "null", "{\"shoe\": 1}"};
            Answer perRow = lists.assign(orderId, "PER_ROW", rows);
            assertThat(told(perRow, "outcome")).containsExactly("REFUSED", "ASSIGNED", "REFUSED", "REFUSED");
            assertThat(told(perRow, "code")).containsExactly("ROW_MALFORMED", "", "ROW_MALFORMED", "ROW_MALFORMED");
            Answer atomic = lists.assign(orderId, "ATOMIC", rows);
            assertThat(atomic.status()).isEqualTo(400);
            assertThat(atomic.pointers()).contains("/learners/0/email", "/learners/2", "/learners/3/shoe");
        }

        @Test
        void R38_an_atomic_list_that_does_not_fit_says_needed_and_available_and_changes_nothing() {
            String orderId = lists.paid(2);
            String[] names = fresh(3);
            Answer refused = lists.assign(orderId, "ATOMIC", learner(names[0]), learner(names[1]), learner(names[2]));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.reasons()).containsExactly("NOT_ENOUGH_SEATS");
            assertThat(refused.json().at("/reasons/0/facts/needed").asInt()).isEqualTo(3);
            assertThat(refused.json().at("/reasons/0/facts/available").asInt()).isEqualTo(2);
            assertThat(told(lists.assign(orderId, "ATOMIC", learner(names[2])), "seatId"))
                    .containsExactly(orderId + ".1.1");
        }

        @Test
        void what_is_not_there_not_released_or_not_ones_own_answers_with_its_code() {
            String orderId = lists.shop.ordered(2);
            String someone = learner(Service.fresh("l"));
            assertThat(lists.assign(orderId, "PER_ROW", someone).code()).isEqualTo("SEAT_NOT_RELEASED");
            assertThat(lists.shop
                            .backend
                            .once()
                            .post("/v1/orders/" + orderId + "/lines/2/assignments", list("ATOMIC", someone))
                            .code())
                    .isEqualTo("LINE_NOT_FOUND");
            assertThat(lists.shop
                            .backend
                            .once()
                            .with("On-Behalf-Of", "agent:" + Service.fresh("other"))
                            .post(assignments(orderId), list("ATOMIC", someone))
                            .code())
                    .isEqualTo("ORDER_NOT_FOUND");
            assertThat(lists.shop
                            .backend
                            .post(assignments(orderId), list("ATOMIC", someone))
                            .status())
                    .isEqualTo(428);
        }

        @Test
        void the_same_list_sent_at_once_under_many_keys_gives_each_person_one_seat() {
            String orderId = lists.paid(40);
            String[] people = Stream.of(fresh(20)).map(Lists::learner).toArray(String[]::new);
            List<CompletableFuture<Answer>> sent = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> lists.assign(orderId, "ATOMIC", people)))
                    .toList();
            List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.text()).isEqualTo(200));
            assertThat(answers.stream().map(answer -> told(answer, "seatId")).distinct())
                    .hasSize(1);
            assertThat(answers.stream()
                            .mapToInt(answer -> answer.json().get("assigned").asInt()))
                    .containsOnlyOnce(20)
                    .contains(0, 0, 0);
        }
    }

    @Nested
    class Undoing {
        private static final String WHY = "{\"reason\": \"wrong list\"}";

        private Answer undo(String batchId) {
            return lists.shop.backend.once().post("/v1/batches/" + batchId + "/undo", WHY);
        }

        @Test
        void R38_a_batch_is_taken_back_once() {
            String orderId = lists.paid(2);
            String[] names = fresh(2);
            String batchId = lists.assign(orderId, "ATOMIC", learner(names[0]), learner(names[1]))
                    .json()
                    .get("batchId")
                    .asString();
            Answer undone = undo(batchId);
            assertThat(undone.status()).as(undone.text()).isEqualTo(200);
            assertThat(undone.json().get("batchId").asString()).isEqualTo(batchId);
            assertThat(told(undone, "outcome")).containsExactly("UNDONE", "UNDONE");
            assertThat(told(undo(batchId), "outcome")).containsOnly("UNCHANGED");
            assertThat(told(lists.assign(orderId, "ATOMIC", learner(names[1])), "seatId"))
                    .containsExactly(orderId + ".1.1");
        }

        @Test
        void a_batch_that_is_not_there_or_not_ones_own_is_not_found() {
            String orderId = lists.paid(1);
            String batchId = lists.assign(orderId, "ATOMIC", learner(Service.fresh("l")))
                    .json()
                    .get("batchId")
                    .asString();
            assertThat(undo("bat_1").code()).isEqualTo("BATCH_NOT_FOUND");
            assertThat(lists.shop
                            .backend
                            .once()
                            .with("On-Behalf-Of", "agent:" + Service.fresh("other"))
                            .post("/v1/batches/" + batchId + "/undo", WHY)
                            .code())
                    .isEqualTo("BATCH_NOT_FOUND");
            assertThat(lists.shop
                            .backend
                            .post("/v1/batches/" + batchId + "/undo", WHY)
                            .status())
                    .isEqualTo(428);
        }
    }

    @Nested
    class TenThousand {
        @Test
        void rows_are_one_request_and_one_more_is_refused() {
            String orderId = lists.paid(10_000);
            String stem = Service.fresh("many");
            String[] people = IntStream.range(0, 10_000)
                    .mapToObj(i -> learner(stem + '-' + i))
                    .toArray(String[]::new);
            Answer all = lists.assign(orderId, "ATOMIC", people);
            assertThat(all.status()).as(all.text()).isEqualTo(200);
            assertThat(told(all, "seatId").stream().collect(Collectors.toSet())).hasSize(10_000);
            Answer again = lists.assign(orderId, "PER_ROW", people);
            assertThat(again.json().get("unchanged").asInt()).isEqualTo(10_000);
            assertThat(told(again, "seatId")).isEqualTo(told(all, "seatId"));
            String[] tooMany =
                    Stream.concat(Stream.of(people), Stream.of(learner("x"))).toArray(String[]::new);
            assertThat(lists.assign(orderId, "PER_ROW", tooMany).pointers()).containsExactly("/learners");
        }
    }
}
