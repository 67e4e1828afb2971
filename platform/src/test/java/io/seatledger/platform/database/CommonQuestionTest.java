package io.seatledger.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommonQuestionTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Map<String, Integer> rows = new ConcurrentHashMap<>(Map.of("a", 1, "b", 2, "c", 3));
    private final List<Set<String>> statements = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void stop() {
        slow.countDown();
        callers.shutdownNow();
    }

    private CommonQuestion<String, Integer> question(Duration overdue) {
        return new CommonQuestion<>(this::answered, overdue);
    }

    /** A question for {@code slow} is answered only when it may be, from what was there when it began. */
    private Map<String, Integer> answered(Set<String> keys) {
        statements.add(Set.copyOf(keys));
        Map<String, Integer> found =
                keys.stream().filter(rows::containsKey).collect(Collectors.toMap(key -> key, rows::get));
        if (keys.contains("slow")) {
            try {
                slow.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        if (keys.contains("broken")) {
            throw new IllegalArgumentException("no such table");
        }
        return found;
    }

    private CompletableFuture<Optional<Integer>> asked(CommonQuestion<String, Integer> question, String key) {
        return CompletableFuture.supplyAsync(() -> question.find(key), callers);
    }

    private void awaitStatements(int number) {
        await().atMost(SOON).until(() -> statements.size() == number);
    }

    @Test
    void who_is_alone_asks_at_once() {
        CommonQuestion<String, Integer> question = question(LONG);
        assertThat(question.find("a")).contains(1);
        assertThat(question.find("nobody")).isEmpty();
        assertThat(statements).containsExactly(Set.of("a"), Set.of("nobody"));
    }

    @Test
    void no_answer_is_kept() {
        CommonQuestion<String, Integer> question = question(LONG);
        assertThat(question.find("a")).contains(1);
        rows.remove("a");
        assertThat(question.find("a")).isEmpty();
    }

    @Test
    void those_who_come_while_one_asks_are_asked_for_together_after_it() {
        CommonQuestion<String, Integer> question = question(LONG);
        CompletableFuture<Optional<Integer>> first = asked(question, "slow");
        awaitStatements(1);
        List<CompletableFuture<Optional<Integer>>> meanwhile = IntStream.range(0, 30)
                .mapToObj(i -> asked(question, i % 2 == 0 ? "a" : "b"))
                .toList();
        await().atMost(SOON).until(() -> question.waiting() == 30);
        rows.put("b", 22);
        slow.countDown();
        assertThat(first.join()).isEmpty();
        assertThat(meanwhile).extracting(CompletableFuture::join).containsOnly(Optional.of(1), Optional.of(22));
        assertThat(statements).containsExactly(Set.of("slow"), Set.of("a", "b"));
    }

    @Test
    void a_statement_that_hangs_holds_up_nobody_for_long() {
        CommonQuestion<String, Integer> question = question(Duration.ofMillis(20));
        CompletableFuture<Optional<Integer>> hanging = asked(question, "slow");
        awaitStatements(1);
        assertThat(asked(question, "a")).succeedsWithin(SOON).isEqualTo(Optional.of(1));
        assertThat(asked(question, "b")).succeedsWithin(SOON).isEqualTo(Optional.of(2));
        assertThat(hanging).isNotDone();
    }

    @Test
    void a_failure_is_that_of_all_who_were_asked_for_and_of_nobody_else() {
        CommonQuestion<String, Integer> question = question(LONG);
        CompletableFuture<Optional<Integer>> first = asked(question, "slow");
        awaitStatements(1);
        CompletableFuture<Optional<Integer>> broken = asked(question, "broken");
        CompletableFuture<Optional<Integer>> neighbour = asked(question, "c");
        await().atMost(SOON).until(() -> question.waiting() == 2);
        slow.countDown();
        assertThatThrownBy(broken::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(neighbour::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(first).succeedsWithin(SOON);
        assertThat(question.find("c")).contains(3);
    }
}
