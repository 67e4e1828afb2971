package io.seatledger.query.changes;

import static io.seatledger.query.support.Story.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.agent.AgentSuspended;
import io.seatledger.query.support.OpenFeed;
import io.seatledger.query.support.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChangesTest extends Feeds {
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
            long after = service.log().append(agent("agent-after"));
            // The feed alone is to meet what is broken: read models that met it too would rest for a while.
            await().until(() -> service.count("select min(position) from reporting.projection") >= after);
            service.log().unguard();
            String whole = metadata(position, "'{'::bytea");
            try (OpenFeed feed = new OpenFeed(service.open("admin", "/v1/changes?after=" + (position - 1)))) {
                await().until(feed::ended);
                assertThat(feed.broken()).as("%s", feed.lines()).isTrue();
            } finally {
                metadata(position, whole);
            }
        }

        @Test
        void break_off_when_the_service_stops_before_their_end() {
            OpenFeeds feeds = service.bean(OpenFeeds.class);
            feeds.stop();
            try (OpenFeed feed = new OpenFeed(service.open("admin", "/v1/changes"))) {
                await().until(feed::ended);
                assertThat(feed.broken()).isTrue();
            } finally {
                feeds.start();
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
