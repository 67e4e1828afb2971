package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.agreement;
import static io.seatledger.query.support.Story.cancelled;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.listed;
import static io.seatledger.query.support.Story.paid;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.product;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
class ReadsTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private static final OrderPlaced PAID = placed("ord_paid", "agent-1", "s-1", 25, 3);
    private static final OrderPlaced CANCELLED = placed("ord_cancelled", "agent-2", "s-2", 4);

    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log()
                .append(
                        store("s-1"),
                        store("s-2"),
                        product("first-aid"),
                        listed("s-1", "first-aid", 500),
                        agent("agent-1"),
                        agent("agent-2"),
                        agreement("agent-1", "agr-1", today.minusDays(10), today.plusDays(5)),
                        agreement("agent-1", "agr-2", today.plusDays(1), null),
                        agreement("agent-2", "agr-3", today.minusDays(10), today.minusDays(1)),
                        group("g-1", null),
                        group("g-2", "g-1"),
                        group("g-3", null),
                        new AgentGrantedOnGroup("g-1", "agent-1", NOON),
                        refused("agent-1", "s-1", RefusalCode.AGREEMENT_REQUIRED, RefusalCode.SALE_MODEL_RETAIL));
        service.log().append(purchase(PAID));
        service.log().append(paid(PAID));
        service.log().append(purchase(CANCELLED));
        service.log().append(cancelled(CANCELLED));
        service.knows("agent-1", "Ada");
        service.knows("agent-2", "Bob");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Nested
    class Orders {
        @Test
        void one_order_is_shown_with_lines_counts_and_version() {
            Answer answer = service.now("admin", "/v1/orders/ord_paid");
            JsonNode order = answer.body();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(order.get("status").asString()).isEqualTo("COMPLETE");
            assertThat(order.get("paymentStatus").asString()).isEqualTo("PAID");
            assertThat(order.get("total").get("amountMinor").asLong()).isEqualTo(14_000);
            assertThat(order.get("lines").get(0).get("lastSeatId").asString()).isEqualTo("ord_paid.1.25");
            assertThat(order.get("seats").get("available").asInt()).isEqualTo(28);
            assertThat(order.get("seats").get("purchased").asInt()).isEqualTo(28);
            assertThat(order.get("basis").get("agreementId").asString()).isEqualTo("agr-1");
            assertThat(order.get("groupId").isNull()).isTrue();
            assertThat(order.get("notes").isEmpty()).isTrue();
            assertThat(order.get("placedAt").asString()).isEqualTo("2026-06-01T12:00:00Z");
            assertThat(answer.header("ETag"))
                    .contains("\"" + order.get("version").asLong() + "\"");
            assertThat(answer.header("Ledger-Position"))
                    .contains(Long.toString(service.log().head()));
        }

        @Test
        void the_same_version_is_not_sent_again() {
            String etag =
                    service.now("admin", "/v1/orders/ord_paid").header("ETag").orElseThrow();
            assertThat(service.now("admin", "/v1/orders/ord_paid", "If-None-Match", etag)
                            .status())
                    .isEqualTo(304);
        }

        @ParameterizedTest
        @CsvSource({
            "storeId=s-1,ord_paid",
            "agentId=agent-2,ord_cancelled",
            "status=CANCELLED,ord_cancelled",
            "paymentStatus=PAID,ord_paid",
            "q=po-ORD_p,ord_paid",
            "from=2026-06-01T12:00:00Z&q=paid,ord_paid",
        })
        void filters_narrow(String filter, String orderId) {
            assertThat(service.now("admin", "/v1/orders?" + filter).each("orderId"))
                    .containsExactly(orderId);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "storeId=nowhere",
                    "groupId=g-1",
                    "to=2026-06-01T12:00:00Z",
                    "q=%25",
                    "status=PENDING&storeId=s-1"
                })
        void filters_that_match_nothing_give_an_empty_list(String filter) {
            assertThat(service.now("admin", "/v1/orders?" + filter).each("orderId"))
                    .isEmpty();
        }
    }

    @Nested
    class Inventory {
        @Test
        void counts_add_up_by_every_dimension() {
            for (String by : List.of("store", "product", "group", "organization", "agent")) {
                Answer answer = service.now("admin", "/v1/inventory?orderId=ord_paid&by=" + by);
                assertThat(answer.items()
                                .valueStream()
                                .mapToInt(row -> row.get("purchased").asInt())
                                .sum())
                        .as(by)
                        .isEqualTo(28);
            }
        }

        @Test
        void a_store_has_what_is_available_and_what_is_voided() {
            JsonNode items = service.now("admin", "/v1/inventory?by=store").items();
            assertThat(items.get(0).get("key").asString()).isEqualTo("s-1");
            assertThat(items.get(0).get("available").asInt()).isEqualTo(28);
            assertThat(items.get(1).get("voided").asInt()).isEqualTo(4);
            assertThat(items.get(1).get("utilization").asDouble()).isZero();
        }

        @Test
        void seats_of_no_group_have_no_key() {
            JsonNode items = service.now("admin", "/v1/inventory?by=group").items();
            assertThat(items.get(0).get("key").isNull()).isTrue();
        }
    }

    @Nested
    class Standing {
        @Test
        void an_agent_is_shown_with_agreements_as_of_today_and_its_name() {
            JsonNode agent = service.now("admin", "/v1/agents/agent-1").body();
            assertThat(agent.get("name").asString()).isEqualTo("Ada");
            assertThat(agent.get("agreements").get(0).get("status").asString()).isEqualTo("IN_FORCE");
            assertThat(agent.get("agreements").get(1).get("status").asString()).isEqualTo("FILED");
            assertThat(agent.get("version").asInt()).isEqualTo(6);
        }

        @Test
        void agreements_that_expire_soon_are_found() {
            assertThat(service.now("admin", "/v1/agreements?expiringWithinDays=5")
                            .each("agreementId"))
                    .containsExactly("agr-1");
            assertThat(service.now("admin", "/v1/agreements?expiringWithinDays=4")
                            .each("agreementId"))
                    .isEmpty();
            assertThat(service.now("admin", "/v1/agreements?status=EXPIRED").each("agentId"))
                    .containsExactly("agent-2");
            assertThat(service.now("admin", "/v1/agreements").each("agreementId"))
                    .containsExactly("agr-3", "agr-1", "agr-2");
        }
    }

    @Nested
    class Decisions {
        @Test
        void a_refusal_shows_all_reasons_and_an_order_its_basis() {
            JsonNode refusal = service.now("admin", "/v1/decisions?outcome=REFUSED")
                    .items()
                    .get(0);
            assertThat(refusal.get("reasons").get(1).get("code").asString()).isEqualTo("SALE_MODEL_RETAIL");
            assertThat(refusal.get("orderId").isNull()).isTrue();
            assertThat(service.now("admin", "/v1/decisions?orderId=ord_paid").each("outcome"))
                    .containsExactly("PERMITTED");
            assertThat(service.now("admin", "/v1/decisions?code=SALE_MODEL_RETAIL")
                            .each("agentId"))
                    .containsExactly("agent-1");
            assertThat(service.now("admin", "/v1/decisions?code=GROUP_UNKNOWN")
                            .items()
                            .isEmpty())
                    .isTrue();
        }
    }

    @Nested
    class HistoriesAndTheLog {
        @Test
        void a_history_tells_every_event_with_who_and_why() {
            Answer history = service.now("admin", "/v1/orders/ord_paid/history");
            assertThat(history.each("type"))
                    .containsExactly(
                            "OrderPlaced",
                            "SeatsPurchased",
                            "SeatsPurchased",
                            "OrderMarkedPaid",
                            "SeatsReleased",
                            "SeatsReleased",
                            "OrderCompleted");
            JsonNode first = history.items().get(0);
            assertThat(first.get("by").asString()).isEqualTo("key:backend");
            assertThat(first.get("onBehalfOf").asString()).isEqualTo("agent:acme-1");
            assertThat(first.get("payload").get("orderId").asString()).isEqualTo("ord_paid");
            assertThat(service.now("admin", "/v1/agents/agent-1/history").each("type"))
                    .startsWith("AgentRegistered", "AgreementFiled", "AgreementFiled", "AgentGrantedOnGroup")
                    .contains("PurchaseRefused", "OrderCompleted");
        }

        @Test
        void the_log_is_read_by_position_stream_kind_type_and_agent() {
            assertThat(service.now("auditor", "/v1/audit/events?limit=2").each("type"))
                    .containsExactly("StoreOpened", "StoreOpened");
            assertThat(service.now("auditor", "/v1/audit/events?after=2&limit=1")
                            .each("type"))
                    .containsExactly("ProductDefined");
            assertThat(service.now("auditor", "/v1/audit/events?aggregate=product")
                            .each("stream"))
                    .containsExactly("product:first-aid");
            assertThat(service.now("auditor", "/v1/audit/events?aggregate=agent:agent-2&type=AgreementFiled")
                            .each("stream"))
                    .containsExactly("agent:agent-2");
            assertThat(service.now("auditor", "/v1/audit/events?agentId=agent-2")
                            .each("type"))
                    .contains("OrderPlaced", "PaymentVoided");
        }

        @Test
        void exact_bytes_come_only_when_asked_for() {
            JsonNode plain =
                    service.now("auditor", "/v1/audit/events?limit=1").items().get(0);
            assertThat(plain.has("payloadBase64")).isFalse();
            assertThat(plain.get("hash").asString()).matches("[0-9a-f]{64}");
            assertThat(plain.get("metadata").get("commandId").asString()).isEqualTo("cmd_1");
            JsonNode raw = service.now("auditor", "/v1/audit/events?limit=1&raw=true")
                    .items()
                    .get(0);
            assertThat(raw.get("payloadBase64").asString()).startsWith("eyJ");
        }
    }

    @Nested
    class Conventions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/v1/orders?asOf=2026-01-01T00:00:00Z",
                    "/v1/orders/ord_paid?asOf=1",
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
                    .containsExactly("agents", "decisions", "groups", "history", "inventory", "orders", "stores");
            assertThat(statuses.each("state")).containsOnly("RUNNING");
            assertThat(service.post("operator", "/v1/ops/projections/orders/rebuild")
                            .status())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                JsonNode rebuild = service.get("operator", "/v1/ops/projections")
                        .items()
                        .get(5)
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
            await().untilAsserted(() -> assertThat(service.get("operator", "/v1/ops/dead-letters?projection=orders")
                            .each("sequenceId"))
                    .containsExactly("order:ord_broken"));
            service.log().mend(position, order);
            for (String projection :
                    service.get("operator", "/v1/ops/projections").each("name")) {
                await().until(() ->
                        service.post("operator", "/v1/ops/dead-letters/" + projection + "/order:ord_broken/retry")
                                        .status()
                                == 200);
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
            assertThat(service.get("admin", "/actuator/prometheus").response().body())
                    .contains("seatledger_projection_lag_events{projection=\"orders\"}")
                    .contains("seatledger_projection_lag_seconds{projection=\"orders\"}")
                    .contains("seatledger_dead_letters{projection=\"orders\"}")
                    .contains("seatledger_conservation_violations 0.0");
        }
    }
}
