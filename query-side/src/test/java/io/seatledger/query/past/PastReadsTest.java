package io.seatledger.query.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The strongest thing to be said about answers on the past: each is what was answered then. A made-up market happens event by
 * event, what the service answers meanwhile is kept, and in the end it is asked again about each of those moments.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastReadsTest {
    private static final long SEED = 20_261_123;
    private static final int EVERY = 9;

    private final Map<Long, Map<String, String>> kept = new LinkedHashMap<>();
    private QueryServiceForTests service;

    @BeforeAll
    void live() {
        service = new QueryServiceForTests();
        List<LedgerEvent> market = new MarketHistory(SEED).events();
        for (int i = 0; i < market.size(); i++) {
            long position = service.log().append(market.get(i));
            if (i % EVERY == 0 || i == market.size() - 1) {
                Map<String, String> answers = new LinkedHashMap<>();
                MarketHistory.questions()
                        .forEach(path -> answers.put(path, told(service.now("admin", path), position)));
                kept.put(position, answers);
            }
        }
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** Status, version and body; a cursor of the past is another one than of now, that there is one must be the same. */
    private static String told(Answer answer, long position) {
        if (answer.status() != 404) {
            assertThat(answer.header("Ledger-Position")).contains(Long.toString(position));
        }
        JsonNode body = answer.body();
        if (body.has("nextCursor")) {
            ((ObjectNode) body).put("nextCursor", !body.get("nextCursor").isNull());
        }
        ((ObjectNode) body).remove("instance");
        return answer.status() + " " + answer.header("ETag").orElse("-") + " " + body;
    }

    private String then(String path, String asOf, long position) {
        return told(service.get("admin", path + (path.contains("?") ? "&" : "?") + "asOf=" + asOf), position);
    }

    @Nested
    class WhatIsAskedAboutThePast {
        @Test
        void is_answered_as_it_was_answered_then() {
            kept.forEach((position, answers) ->
                    answers.forEach((path, answer) -> assertThat(then(path, Long.toString(position), position))
                            .as("%s as of %s", path, position)
                            .isEqualTo(answer)));
        }

        @Test
        void by_the_time_of_an_event_is_answered_with_the_event() {
            kept.keySet().stream().limit(5).forEach(position -> {
                String time = service.db()
                        .sql("select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from ledger.event where position = ?")
                        .param(position)
                        .query(String.class)
                        .single();
                Map.Entry<String, String> first =
                        kept.get(position).entrySet().iterator().next();
                assertThat(then(first.getKey(), time, position)).isEqualTo(first.getValue());
            });
        }
    }
}
