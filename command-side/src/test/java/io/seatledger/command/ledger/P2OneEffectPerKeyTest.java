package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.dispatch.FinalAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * P2: one effect per idempotency key, for ever. Every key is sent four times at once over two instances, each time with an
 * order id of its own, as retries over HTTP have.
 */
class P2OneEffectPerKeyTest {
    private static final int CLIENTS = 64;
    private static final int SENDS = 4;
    private static final int AGENTS = 50;

    private final LogDatabase database = LogDatabase.empty();
    private final AtomicInteger orders = new AtomicInteger();

    @Test
    void five_thousand_keys_sent_four_times_each_have_five_thousand_effects_and_one_answer_each() throws Exception {
        Map<String, List<FinalAnswer>> answers = sendAll(5_000, AppendPath.Writing.STANDARD);
        assertThat(ordersPlaced()).isEqualTo(5_000);
        answers.forEach((key, given) -> {
            List<String> bodies = given.stream()
                    .filter(answer -> answer.answer().status() != 409)
                    .map(answer -> answer.answer().status()
                            + new String(answer.answer().body(), StandardCharsets.UTF_8)
                            + answer.position())
                    .distinct()
                    .toList();
            assertThat(bodies).as("answers under %s", key).hasSize(1).allMatch(body -> body.startsWith("200"));
            assertThat(given)
                    .filteredOn(answer -> answer.answer().status() == 200 && !answer.replayed())
                    .as("first answers under %s", key)
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void without_the_receipts_this_very_test_turns_red() throws Exception {
        database.execute("alter table ledger.receipt drop constraint receipt_pkey");
        AppendSql blind = new AppendSql(
                AppendSql.STANDARD.lockHead(),
                AppendSql.STANDARD.findReceipts() + " where false",
                AppendSql.STANDARD.findSequences(),
                AppendSql.STANDARD.findLearners(),
                AppendSql.STANDARD.insertEvents(),
                AppendSql.STANDARD.insertReceipts(),
                AppendSql.STANDARD.beside(),
                AppendSql.STANDARD.updateHead());
        sendAll(300, new AppendPath.Writing(blind, writer -> writer));
        assertThat(ordersPlaced()).as("doubled").isGreaterThan(300);
    }

    private Map<String, List<FinalAnswer>> sendAll(int keys, AppendPath.Writing writing) throws Exception {
        List<String> sends = new ArrayList<>();
        for (int number = 0; number < keys; number++) {
            sends.addAll(Collections.nCopies(SENDS, "key-" + number));
        }
        shuffleNearby(sends);
        try (Instance one = Instance.on(database, writing);
                Instance other = Instance.on(database, writing)) {
            WholesaleStory.storeOpens(one);
            for (int agent = 0; agent < AGENTS; agent++) {
                WholesaleStory.agentMayBuy(one, "agent-" + agent);
            }
            List<FinalAnswer> answers = Clients.run(CLIENTS, sends.size(), number -> {
                String key = sends.get(number);
                return send(number % 2 == 0 ? one : other, key);
            });
            Map<String, List<FinalAnswer>> byKey = new HashMap<>();
            for (int i = 0; i < sends.size(); i++) {
                byKey.computeIfAbsent(sends.get(i), key -> new ArrayList<>()).add(answers.get(i));
            }
            return byKey;
        }
    }

    private FinalAnswer send(Instance instance, String key) {
        String agentId = "agent-" + Math.floorMod(key.hashCode(), AGENTS);
        while (true) {
            FinalAnswer answer =
                    instance.send(WholesaleStory.purchase("ord_" + orders.incrementAndGet(), agentId, 2), key);
            if (answer.answer().status() != 429) {
                return answer;
            }
        }
    }

    /** Repeats of a key are near each other, so that they meet, also in one batch. */
    private static void shuffleNearby(List<String> sends) {
        Random random = new Random(7);
        for (int from = 0; from < sends.size(); from += 64) {
            Collections.shuffle(sends.subList(from, Math.min(from + 64, sends.size())), random);
        }
    }

    private long ordersPlaced() {
        return database.client()
                .sql("select count(*) from ledger.event where type = 'OrderPlaced'")
                .query(Long.class)
                .single();
    }
}
