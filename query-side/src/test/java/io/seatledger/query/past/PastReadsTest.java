package io.seatledger.query.past;

import static io.seatledger.query.past.MarketHistory.FREE;
import static io.seatledger.query.past.MarketHistory.LATE;
import static io.seatledger.query.past.MarketHistory.LIFE;
import static io.seatledger.query.past.MarketHistory.MONEY;
import static io.seatledger.query.support.SeatStory.learner;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.LedgerEvent;
import io.seatledger.platform.test.Statements;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import io.seatledger.query.support.SeatStory;
import java.util.ArrayList;
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
        void was_there_in_the_end_unless_it_never_was() {
            Map<String, String> last = new ArrayList<>(kept.values()).get(kept.size() - 1);
            last.forEach((path, answer) -> assertThat(answer)
                    .as(path)
                    .startsWith(path.matches(".*(nobody|nowhere|666666).*") ? "404" : "200"));
        }

        @Test
        void is_answered_as_it_was_answered_then() {
            Map<String, String> differing = new LinkedHashMap<>();
            kept.forEach((position, answers) -> answers.forEach((path, answer) -> {
                String now = then(path, Long.toString(position), position);
                if (!now.equals(answer)) {
                    differing.putIfAbsent(path, "as of " + position + "\n was " + answer + "\n now " + now);
                }
            }));
            assertThat(differing)
                    .as("%s paths: %s", differing.size(), differing.keySet())
                    .isEmpty();
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

    @Nested
    class Lists {
        private List<String> paged(String path, String id) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            for (int pages = 0; pages < 300; pages++) {
                Answer page = service.get("admin", path + cursor);
                assertThat(page.status()).as(path + page.body()).isEqualTo(200);
                seen.addAll(page.each(id));
                JsonNode next = page.body().get("nextCursor");
                if (next.isNull()) {
                    return seen;
                }
                cursor = "&cursor=" + next.asString();
            }
            throw new AssertionError("no end of " + path);
        }

        @Test
        void can_be_paged_through_at_any_moment() {
            long halfway = service.log().head() / 2;
            Map.of(
                            "/v1/orders?asOf=" + halfway,
                            "orderId",
                            "/v1/orders?status=PROCESSING&asOf=" + service.log().head(),
                            "orderId",
                            "/v1/seats?state=AVAILABLE&asOf=" + halfway,
                            "seatId",
                            "/v1/seats?groupId=g-1&asOf=" + halfway,
                            "seatId",
                            "/v1/inventory?by=group&asOf=" + halfway,
                            "key")
                    .forEach((path, id) -> {
                        List<String> whole =
                                service.get("admin", path + "&limit=200").each(id);
                        assertThat(paged(path + "&limit=1", id))
                                .as(path)
                                .isEqualTo(whole)
                                .isNotEmpty();
                    });
        }

        @Test
        void of_two_moments_do_not_share_cursors() {
            String cursor = service.get(
                            "admin", "/v1/orders?limit=1&asOf=" + service.log().head())
                    .body()
                    .get("nextCursor")
                    .asString();
            for (String other : List.of("", "&asOf=" + (service.log().head() - 1))) {
                assertThat(service.get("admin", "/v1/orders?limit=1&cursor=" + cursor + other)
                                .status())
                        .isEqualTo(400);
            }
        }

        @Test
        void cost_as_many_statements_for_many_as_for_one() {
            String asOf = "&asOf=" + service.log().head();
            for (String path : List.of(
                    "/v1/orders?storeId=s-1",
                    "/v1/orders?status=COMPLETE",
                    "/v1/seats?orderId=" + LIFE,
                    "/v1/seats?state=ASSIGNED")) {
                long one = Statements.of(() -> service.get("admin", path + "&limit=1" + asOf));
                long many = Statements.of(() -> service.get("admin", path + "&limit=100" + asOf));
                assertThat(many).as(path).isEqualTo(one).isBetween(5L, 15L);
            }
        }
    }

    @Nested
    class Rights {
        @Test
        void are_those_of_today_and_a_learner_sees_no_holder_before_or_after() {
            long head = service.log().head();
            assertThat(service.get("backend-of-s-1", "/v1/orders/" + MONEY + "?asOf=" + head)
                            .status())
                    .isEqualTo(404);
            assertThat(service.get("agent-2", "/v1/seats/" + LIFE + ".1.1?asOf=" + head)
                            .status())
                    .isEqualTo(404);
            assertThat(service.get("reporter", "/v1/agents/agent-1?asOf=" + head)
                            .status())
                    .isEqualTo(200);
            service.log().append(new SeatStory(LIFE).transferred(1, learner("l-1"), learner("learner-1")));
            assertThat(service.now("learner", "/v1/seats").each("seatId")).containsExactly(LIFE + ".1.1");
            assertThat(service.get("learner", "/v1/seats/" + LIFE + ".1.1?asOf=" + (head + 1))
                            .status())
                    .isEqualTo(200);
            assertThat(service.get("learner", "/v1/seats/" + LIFE + ".1.1?asOf=" + head)
                            .status())
                    .isEqualTo(404);
            assertThat(service.get("learner", "/v1/seats?asOf=" + head).items().isEmpty())
                    .isTrue();
        }
    }

    @Nested
    class TwoMoments {
        @Test
        void are_compared_by_what_reads_as_of_them_show() {
            long from = kept.keySet().stream().skip(2).findFirst().orElseThrow();
            long to = service.log().head();
            List<JsonNode> items = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = service.get("admin", "/v1/audit/diff?limit=20&from=" + from + "&to=" + to + cursor);
                assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
                page.items().forEach(items::add);
                JsonNode next = page.body().get("nextCursor");
                cursor = next.isNull() ? "" : "&cursor=" + next.asString();
            } while (!cursor.isEmpty());
            assertThat(items)
                    .extracting(item -> item.get("kind").asString())
                    .contains("agent", "order", "seat", "store");
            for (JsonNode item : items) {
                String kind = item.get("kind").asString();
                if (List.of("group", "product").contains(kind)) {
                    continue;
                }
                String path = "/v1/" + kind + "s/" + item.get("id").asString() + "?asOf=";
                sameAs(item.get("before"), service.get("auditor", path + from));
                sameAs(item.get("after"), service.get("auditor", path + to));
            }
        }

        private void sameAs(JsonNode side, Answer then) {
            if (side.isNull()) {
                assertThat(then.status()).isEqualTo(404);
            } else {
                assertThat(side).isEqualTo(then.body());
            }
        }

        @Test
        void count_the_events_in_between_and_what_moved() {
            long to = service.log().head();
            JsonNode whole =
                    service.get("admin", "/v1/audit/diff?from=0&to=" + to).body();
            assertThat(whole.get("events")
                            .valueStream()
                            .mapToLong(JsonNode::asLong)
                            .sum())
                    .isEqualTo(to);
            assertThat(whole.get("from").get("at").isNull()).isTrue();
            JsonNode row = whole.get("inventory").get(0);
            assertThat(row.get("from").get("purchased").asLong()).isZero();
            JsonNode now = service.get("admin", "/v1/inventory?by=store&productId=first-aid")
                    .items()
                    .get(0);
            assertThat(row.get("to").get("assigned")).isEqualTo(now.get("assigned"));
            JsonNode none = service.get("admin", "/v1/audit/diff?from=" + to + "&to=" + to)
                    .body();
            assertThat(none.get("items").isEmpty() && none.get("inventory").isEmpty())
                    .isTrue();
            assertThat(service.get("admin", "/v1/audit/diff?kind=seat&id=" + LIFE + ".1.6&from=0&to=" + to)
                            .each("id"))
                    .containsExactly(LIFE + ".1.6");
            assertThat(service.get("admin", "/v1/audit/diff?limit=200&agentId=agent-2&from=0&to=" + to)
                            .each("id"))
                    .contains(FREE, LATE, "agent-2")
                    .doesNotContain(LIFE, MONEY, "agent-1", LIFE + ".1.1");
        }

        @Test
        void in_the_wrong_order_or_beyond_the_log_are_refused() {
            long to = service.log().head();
            for (String query : List.of(
                    "from=5&to=4",
                    "from=2026-06-02T00:00:00Z&to=2026-06-01T00:00:00Z",
                    "from=1",
                    "from=1&to=" + (to + 9),
                    "from=1&to=2&kind=learner")) {
                assertThat(service.get("auditor", "/v1/audit/diff?" + query).status())
                        .as(query)
                        .isEqualTo(400);
            }
            assertThat(service.get("reporter", "/v1/audit/diff?from=1&to=2").status())
                    .isEqualTo(403);
        }
    }
}
