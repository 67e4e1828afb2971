package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.agent;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.util.List;
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
}
