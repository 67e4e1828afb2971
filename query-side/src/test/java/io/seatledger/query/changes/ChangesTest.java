package io.seatledger.query.changes;

import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.query.support.OpenFeed;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
    private static final String SSE = "text/event-stream";
    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests(
                "--seatledger.changes.heartbeat=200ms",
                "--seatledger.changes.streams-per-caller=4",
                "--seatledger.changes.stream-time=20s");
        service.log().append(store("s-1"), store("s-2"), agent("agent-1"), agent("agent-2"));
        buy("ord_first", "agent-1", "s-1");
        buy("ord_second", "agent-2", "s-2");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private long buy(String orderId, String agentId, String storeId) {
        OrderPlaced order = placed(orderId, agentId, storeId, 3);
        service.log().append(purchase(order));
        return service.log().append(paid(order));
    }

    private List<JsonNode> lines(String caller, String query) {
        String head = Long.toString(service.log().head());
        return OpenFeed.whole(service.open(caller, "/v1/changes" + query, "Ledger-Position-At-Least", head));
    }

    private static List<Long> positions(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("position").asLong()).toList();
    }

    private OpenFeed events(String caller, String query, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Accept";
        all[headers.length + 1] = SSE;
        return new OpenFeed(service.open(caller, "/v1/changes" + query, all));
    }

    private static List<Long> range(long after, long through) {
        return LongStream.rangeClosed(after + 1, through).boxed().toList();
    }

    @Nested
    class Lines {
        @Test
        void hold_every_event_once_and_say_how_far_they_reach() {
            long head = service.log().head();
            var response = service.open("admin", "/v1/changes");
            assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
            assertThat(response.headers().firstValue("Ledger-Position")).contains(Long.toString(head));
            List<JsonNode> lines = OpenFeed.whole(response);
            assertThat(positions(lines)).isEqualTo(range(0, head));
            assertThat(lines.get(0).propertyNames())
                    .containsExactly(
                            "position",
                            "stream",
                            "sequence",
                            "at",
                            "type",
                            "revision",
                            "by",
                            "onBehalfOf",
                            "reason",
                            "correlationId",
                            "payload");
            assertThat(lines.get(0).get("payload").get("storeId").asString()).isEqualTo("s-1");
        }

        @Test
        void begin_after_any_position_and_are_none_beyond_the_end() {
            long head = service.log().head();
            for (long after = 0; after <= head; after++) {
                assertThat(positions(lines("admin", "?after=" + after))).isEqualTo(range(after, head));
            }
            assertThat(lines("admin", "?after=" + (head + 1_000))).isEmpty();
        }

        @Test
        void stay_open_for_what_is_to_come_when_asked_to_follow() {
            long head = service.log().head();
            try (OpenFeed feed = new OpenFeed(service.open("backend", "/v1/changes?follow=true&after=" + head))) {
                feed.await1(String::isEmpty);
                service.log().append(agent("agent-followed"));
                assertThat(feed.await1(line -> line.startsWith("{"))).contains("agent-followed");
            }
        }

        @Test
        void break_off_when_they_cannot_be_written_to_their_end() {
            long position = service.log().append(agent("agent-broken"));
            service.log().append(agent("agent-after"));
            String whole = metadata(position, "'{'::bytea");
            try (OpenFeed feed = new OpenFeed(service.open("admin", "/v1/changes?after=" + (position - 1)))) {
                await().until(feed::ended);
                assertThat(feed.broken()).as("%s", feed.lines()).isTrue();
            } finally {
                metadata(position, whole);
            }
        }

        private String metadata(long position, String value) {
            String old = service.db()
                    .sql("select 'decode(''' || encode(metadata, 'hex') || ''', ''hex'')' from ledger.event"
                            + " where position = ?")
                    .param(position)
                    .query(String.class)
                    .single();
            service.db()
                    .sql("update ledger.event set metadata = " + value + " where position = ?")
                    .param(position)
                    .update();
            return old;
        }
    }

    @Nested
    class Resuming {
        /** Cut after 1, 2, 3 … events, while two writers go on: what was read adds up to the log. */
        @ParameterizedTest
        @ValueSource(strings = {"admin", "agent-1"})
        void at_every_cut_gives_each_event_exactly_once_while_others_write(String caller) {
            CompletableFuture<Void> writers =
                    CompletableFuture.allOf(writer(caller + "-a", "agent-1"), writer(caller + "-b", "agent-2"));
            List<Long> seen = new ArrayList<>();
            long after = 0;
            int take = 1;
            while (!writers.isDone() || take < 40) {
                List<Long> next = positions(OpenFeed.whole(service.open(caller, "/v1/changes?after=" + after)));
                List<Long> taken = next.subList(0, Math.min(take++ % 7 + 1, next.size()));
                seen.addAll(taken);
                after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            }
            writers.join();
            seen.addAll(positions(lines(caller, "?after=" + after)));
            assertThat(seen).isEqualTo(expected(caller));
        }

        private CompletableFuture<Void> writer(String name, String agentId) {
            return CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 40; i++) {
                    buy("ord_" + name + i, agentId, "s-1");
                }
            });
        }

        private List<Long> expected(String caller) {
            return caller.equals("admin")
                    ? range(0, service.log().head())
                    : service.db()
                            .sql("select position from reporting.history where kind = 'agent' and id = ? order by 1")
                            .param(caller)
                            .query(Long.class)
                            .list();
        }

        @Test
        void never_passes_an_event_that_the_read_models_could_not_fold() {
            AgentSuspended suspended = new AgentSuspended("agent-1", "late payer", Story.NOON);
            long position = service.log().appendBroken(suspended);
            long later = buy("ord_behind_broken", "agent-1", "s-1");
            await().until(() ->
                    service.count("select position from reporting.projection where name = 'history'") == later);
            assertThat(positions(lines("agent-1", "?after=" + (position - 1)))).isEmpty();
            assertThat(positions(lines("admin", "?after=" + (position - 1)))).contains(position, later);
            service.log().mend(position, suspended);
            for (String projection :
                    service.get("operator", "/v1/ops/dead-letters").each("projection")) {
                service.post("operator", "/v1/ops/dead-letters/" + projection + "/agent:agent-1/retry");
            }
            await().until(() -> service.count("select count(*) from reporting.dead_letter") == 0);
            assertThat(positions(lines("agent-1", "?after=" + (position - 1)))).contains(position, later);
        }
    }

    @Nested
    class Events {
        @Test
        void carry_position_and_name_and_go_on_for_ever() {
            long head = service.log().head();
            try (OpenFeed feed = events("admin", "?after=" + (head - 1))) {
                assertThat(feed.response().headers().firstValue("Content-Type")).contains(SSE);
                feed.awaitIds(1);
                assertThat(feed.lines().subList(0, 5)).satisfies(lines -> {
                    assertThat(lines.get(0)).isEqualTo("retry: 2000");
                    assertThat(lines.get(2)).isEqualTo("id: " + head);
                    assertThat(lines.get(3)).startsWith("event: ");
                });
                service.log().append(agent("agent-live"));
                assertThat(feed.awaitIds(2)).containsExactly(head, head + 1);
            }
        }

        @Test
        void resume_after_the_last_id_whatever_the_query_says() {
            long head = service.log().head();
            try (OpenFeed feed = events("admin", "?after=1", "Last-Event-ID", Long.toString(head - 2))) {
                assertThat(feed.awaitIds(2)).containsExactly(head - 1, head);
            }
        }

        @Test
        void wait_beyond_the_end_of_the_log() {
            long head = service.log().head();
            try (OpenFeed feed = events("admin", "?after=" + (head + 1))) {
                service.log().append(agent("agent-passed"), agent("agent-awaited"));
                assertThat(feed.awaitIds(1)).containsExactly(head + 2);
            }
        }

        @Test
        void tell_how_far_they_are_when_nothing_concerns_the_caller() {
            long head = service.log().head();
            try (OpenFeed feed = events("agent-2", "?after=" + head)) {
                long later = buy("ord_quiet", "agent-1", "s-1");
                feed.await1(line -> line.equals(": position " + later));
                feed.await1(line -> line.equals("id: " + later));
                assertThat(feed.ids()).isEmpty();
                buy("ord_loud", "agent-2", "s-1");
                assertThat(feed.awaitIds(1).get(0)).isEqualTo(later + 1);
            }
        }

        @Test
        void end_with_where_to_resume_when_the_key_is_revoked() {
            try (OpenFeed feed = events("reader", "?after=" + service.log().head())) {
                feed.await1(line -> line.startsWith(": position"));
                service.db()
                        .sql("update access.api_key set revoked_at = now() where key_id = 'key_reader'")
                        .update();
                await().atMost(Duration.ofSeconds(10)).until(feed::ended);
                assertThat(feed.broken()).isFalse();
                assertThat(feed.lines().get(feed.lines().size() - 2)).isEqualTo("retry: 2000");
            }
        }
    }

    @Nested
    class Refusals {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "?after=-1",
                    "?after=x",
                    "?after=1.0",
                    "?after=1&after=2",
                    "?after=1000000000000000000",
                    "?follow=yes",
                    "?type=NoSuchEvent",
                    "?storeId=%20",
                    "?cursor=x",
                })
        void malformed_questions(String query) {
            assertThat(service.get("admin", "/v1/changes" + query).code()).isEqualTo("MALFORMED_REQUEST");
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "-1", "1.0", "1234567890123456789", " "})
        void a_last_event_id_that_is_no_position(String id) {
            assertThat(service.get("admin", "/v1/changes", "Last-Event-ID", id, "Accept", SSE)
                            .code())
                    .isEqualTo("MALFORMED_REQUEST");
        }

        @Test
        void media_types_that_a_feed_is_not() {
            assertThat(service.get("admin", "/v1/changes", "Accept", "application/json")
                            .status())
                    .isEqualTo(406);
        }

        @ParameterizedTest
        @ValueSource(strings = {"reporter", "learner", "lms", "operator"})
        void roles_that_do_not_read_payloads(String caller) {
            assertThat(service.get(caller, "/v1/changes").status()).isEqualTo(403);
        }

        @Test
        void more_feeds_at_once_than_a_caller_may_read() {
            List<OpenFeed> open = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                open.add(events("auditor", ""));
            }
            assertThat(service.get("auditor", "/v1/changes", "Accept", SSE).code())
                    .isEqualTo("BUSY");
            assertThat(service.get("auditor", "/v1/changes", "Accept", SSE).header("Retry-After"))
                    .isPresent();
            assertThat(lines("admin", "")).isNotEmpty();
            open.forEach(OpenFeed::close);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> service.open("auditor", "/v1/changes").statusCode() == 200);
        }
    }
}
