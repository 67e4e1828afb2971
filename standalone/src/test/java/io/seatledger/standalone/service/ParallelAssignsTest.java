package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelAssignsTest {
    private final Shop shop = Shop.withAgreement();

    @ParameterizedTest
    @ValueSource(ints = {5, 50})
    void R30_of_many_who_assign_one_seat_at_once_one_succeeds_and_all_others_are_told_why(int many) throws Exception {
        String order = shop.ordered(1);
        assertThat(shop.pay(order, "mark-paid", "{\"reference\": \"cheque\"}").status())
                .isEqualTo(200);
        String seat = order + ".1.1";
        List<Answer> answers = atOnce(many, seat);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .hasSize(many - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                    assertThat(answer.reasons()).containsExactly("SEAT_NOT_AVAILABLE");
                });
        long position = answers.stream().mapToLong(Answer::position).max().orElseThrow();
        Answer history = shop.admin
                .with("Ledger-Position-At-Least", Long.toString(position))
                .get("/v1/seats/" + seat + "/history");
        assertThat(history.json()
                        .get("items")
                        .valueStream()
                        .filter(item -> "SeatAssigned".equals(item.get("type").asString())))
                .hasSize(1);
    }

    private List<Answer> atOnce(int many, String seat) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Answer>> assigns = IntStream.range(0, many)
                    .mapToObj(i -> (Callable<Answer>) () -> shop.backend.post(
                            "/v1/seats/" + seat + "/assign",
                            "{\"learner\": {\"learnerId\": \"%s\"}}".formatted(Service.fresh("learner"))))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(assigns)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
