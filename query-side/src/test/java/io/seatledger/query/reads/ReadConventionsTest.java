package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadConventionsTest {
    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        MarketStory.tell(service);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Nested
    class Conventions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/v1/orders?asOf=yesterday",
                    "/v1/orders?asOf=2026-06-01",
                    "/v1/orders?asOf=-1",
                    "/v1/orders/ord_paid?asOf=1.5",
                    "/v1/orders/ord_paid?asOf=999999999",
                    "/v1/orders/ord_paid?asOf=2026-06-01T12:00:00%2B02:00",
                    "/v1/orders/ord_paid?asOf=1&asOf=2",
                    "/v1/inventory?by=store&asOf=now",
                    "/v1/groups?asOf=1",
                    "/v1/orders?limit=0",
                    "/v1/orders?limit=201",
                    "/v1/orders?limit=5.0",
                    "/v1/orders?status=open",
                    "/v1/orders?storeId=s-1&storeId=s-2",
                    "/v1/orders?from=yesterday",
                    "/v1/orders?cursor=garbage",
                    "/v1/orders?cursor=%00",
                    "/v1/inventory",
                    "/v1/inventory?by=colour",
                    "/v1/decisions?code=NO_SUCH_CODE",
                    "/v1/agreements?expiringWithinDays=-1",
                    "/v1/audit/events?after=-1",
                    "/v1/audit/events?raw=yes",
                    "/v1/stores/%20x",
                })
        void what_is_malformed_is_refused_with_errors(String path) {
            Answer answer = service.get("admin", path);
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
            assertThat(answer.body().get("errors").isEmpty()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "/v1/orders/nope,ORDER_NOT_FOUND",
            "/v1/orders/nope/history,ORDER_NOT_FOUND",
            "/v1/agents/nope,AGENT_NOT_FOUND",
            "/v1/agents/nope/history,AGENT_NOT_FOUND",
            "/v1/stores/nope,STORE_NOT_FOUND",
            "/v1/stores/nope/products,STORE_NOT_FOUND",
            "/v1/products/nope,PRODUCT_NOT_FOUND",
            "/v1/groups/nope,GROUP_NOT_FOUND",
        })
        void what_is_not_there_is_named(String path, String code) {
            Answer answer = service.now("admin", path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo(code);
        }

        @Test
        void a_position_that_is_none_is_refused_and_one_that_does_not_come_is_unavailable() {
            assertThat(service.get("admin", "/v1/orders", "Ledger-Position-At-Least", "soon")
                            .status())
                    .isEqualTo(400);
            Answer behind = service.get(
                    "admin",
                    "/v1/orders",
                    "Ledger-Position-At-Least",
                    Long.toString(service.log().head() + 1_000));
            assertThat(behind.status()).isEqualTo(503);
            assertThat(behind.code()).isEqualTo("READ_MODEL_BEHIND");
            assertThat(behind.header("Retry-After")).isPresent();
        }

        @Test
        void every_write_can_be_read_at_once_by_its_position() {
            for (int i = 0; i < 50; i++) {
                OrderPlaced order = placed("ord_written-" + i, "agent-9", "s-9", 1);
                long position = service.log().append(purchase(order));
                Answer answer = service.get(
                        "admin", "/v1/orders/ord_written-" + i, "Ledger-Position-At-Least", Long.toString(position));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(Long.parseLong(answer.header("Ledger-Position").orElseThrow()))
                        .isGreaterThanOrEqualTo(position);
            }
        }
    }

    @Nested
    class Cursors {
        @Test
        void pages_under_writes_neither_skip_nor_repeat() {
            for (int i = 0; i < 9; i++) {
                service.log().append(purchase(placed("ord_page-" + i, "agent-p", "s-p", 1)));
            }
            List<String> seen = new ArrayList<>();
            Answer page = service.now("admin", "/v1/orders?agentId=agent-p&limit=2");
            seen.addAll(page.each("orderId"));
            while (!page.body().get("nextCursor").isNull()) {
                service.log().append(purchase(placed("ord_late-" + seen.size(), "agent-p", "s-p", 1)));
                page = service.now(
                        "admin",
                        "/v1/orders?agentId=agent-p&limit=2&cursor="
                                + page.body().get("nextCursor").asString());
                seen.addAll(page.each("orderId"));
            }
            assertThat(seen).hasSize(9).doesNotHaveDuplicates().allMatch(id -> id.startsWith("ord_page-"));
        }

        @Test
        void every_list_can_be_paged_through() {
            Map<String, String> keys = Map.of(
                    "/v1/stores", "storeId",
                    "/v1/agents", "agentId",
                    "/v1/groups", "groupId",
                    "/v1/agreements", "agreementId",
                    "/v1/decisions", "position",
                    "/v1/audit/events", "position",
                    "/v1/inventory?by=agent", "key",
                    "/v1/orders/ord_paid/history", "position");
            keys.forEach((path, key) -> {
                String with = path.contains("?") ? path + "&limit=" : path + "?limit=";
                List<String> whole = service.now("admin", with + 200).each(key);
                List<String> paged = new ArrayList<>();
                String cursor = "";
                do {
                    Answer page = service.now("admin", with + 1 + cursor);
                    assertThat(page.items().size()).as(path).isEqualTo(1);
                    paged.addAll(page.each(key));
                    JsonNode next = page.body().get("nextCursor");
                    cursor = next.isNull() ? "" : "&cursor=" + next.asString();
                } while (!cursor.isEmpty() && paged.size() < 200);
                assertThat(paged)
                        .as(path)
                        .isEqualTo(whole.subList(0, paged.size()))
                        .hasSizeGreaterThan(1);
            });
        }

        @Test
        void a_cursor_of_other_filters_is_refused() {
            String cursor = service.now("admin", "/v1/audit/events?limit=1")
                    .body()
                    .get("nextCursor")
                    .asString();
            assertThat(service.get("admin", "/v1/audit/events?limit=1&type=OrderPlaced&cursor=" + cursor)
                            .status())
                    .isEqualTo(400);
            assertThat(service.get("admin", "/v1/decisions?cursor=" + cursor).status())
                    .isEqualTo(400);
        }
    }

    @Nested
    class Operations {
        @Test
        void projections_show_how_far_they_are_and_can_be_rebuilt() {
            Answer statuses = service.get("operator", "/v1/ops/projections");
            assertThat(statuses.each("name"))
                    .containsExactly(
                            "agents",
                            "cases",
                            "decisions",
                            "groups",
                            "history",
                            "inventory",
                            "orders",
                            "seats",
                            "stores");
            assertThat(statuses.each("state")).containsOnly("RUNNING");
            assertThat(service.post("operator", "/v1/ops/projections/orders/rebuild")
                            .status())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                JsonNode rebuild = service.get("operator", "/v1/ops/projections")
                        .items()
                        .get(6)
                        .get("rebuild");
                assertThat(rebuild.get("state").asString()).isEqualTo("SWAPPED");
                assertThat(rebuild.get("comparison").get("identical").asBoolean())
                        .isTrue();
            });
            assertThat(service.now("admin", "/v1/orders/ord_paid").status()).isEqualTo(200);
            assertThat(service.post("operator", "/v1/ops/projections/nope/rebuild")
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void a_parked_sequence_is_listed_and_retried() {
            OrderPlaced order = placed("ord_broken", "agent-9", "s-9", 2);
            long position = service.log().appendBroken(order);
            service.now("admin", "/v1/orders");
            await().until(() ->
                    service.get("operator", "/v1/ops/dead-letters").items().size() == 4);
            assertThat(service.get("operator", "/v1/ops/dead-letters?projection=orders")
                            .each("sequenceId"))
                    .containsExactly("order:ord_broken");
            service.log().mend(position, order);
            for (String projection : List.of("decisions", "history", "orders", "seats")) {
                String retry = "/v1/ops/dead-letters/" + projection + "/order:ord_broken/retry";
                assertThat(service.post("operator", retry).body().get("parked").asInt())
                        .isZero();
            }
            assertThat(service.get("operator", "/v1/ops/dead-letters").items().isEmpty())
                    .isTrue();
            assertThat(service.now("admin", "/v1/orders/ord_broken").status()).isEqualTo(200);
            assertThat(service.post("operator", "/v1/ops/dead-letters/orders/order:ord_broken/retry")
                            .code())
                    .isEqualTo("DEAD_LETTER_NOT_FOUND");
        }

        @Test
        void health_is_up_and_metrics_are_there() {
            await().untilAsserted(() -> assertThat(service.get("admin", "/actuator/health")
                            .body()
                            .get("status")
                            .asString())
                    .isEqualTo("UP"));
            await().untilAsserted(() -> assertThat(service.get("admin", "/actuator/prometheus")
                            .response()
                            .body())
                    .contains("seatledger_projection_lag_events{projection=\"orders\"}")
                    .contains("seatledger_projection_lag_seconds{projection=\"orders\"}")
                    .contains("seatledger_dead_letters{projection=\"orders\"}")
                    .contains("seatledger_conservation_violations 0.0"));
        }
    }
}
