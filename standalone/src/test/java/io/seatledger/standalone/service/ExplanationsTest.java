package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an auditor asks: what happened to a store and an agreement, what rests on it, who was mixed up, who looked. */
class ExplanationsTest {
    private final Shop shop = Shop.open();
    private final Caller auditor = shop.service.as("auditor");

    private Answer ask(Caller caller, String path) {
        long now = auditor.get("/v1/audit/events?limit=1").position();
        return caller.with("Ledger-Position-At-Least", Long.toString(now)).get(path);
    }

    private List<JsonNode> items(String path) {
        Answer answer = ask(auditor, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    private List<String> each(String path, String field) {
        return items(path).stream().map(item -> item.get(field).asString()).toList();
    }

    @Nested
    class OfAStore {
        @Test
        void its_history_has_its_settings_and_what_was_bought_there_with_who_and_why() {
            shop.agreement("2026-01-01", null);
            shop.ordered(2);
            shop.admin
                    .with("Reason", "season is over")
                    .post("/v1/stores/" + shop.store + "/close", "{\"reason\": \"moved\"}");

            List<JsonNode> history = items("/v1/stores/" + shop.store + "/history");

            assertThat(history.stream().map(item -> item.get("type").asString()))
                    .containsSubsequence(
                            "StoreOpened",
                            "StorePolicyChanged",
                            "ProductListed",
                            "OrderPlaced",
                            "SeatsPurchased",
                            "StoreClosed");
            JsonNode closed = history.get(history.size() - 1);
            assertThat(closed.get("reason").asString()).isEqualTo("season is over");
            assertThat(closed.get("by").asString()).isNotEmpty();
            assertThat(each("/v1/stores/" + shop.store + "/history?settings=true", "type"))
                    .containsExactly("StoreOpened", "StorePolicyChanged", "ProductListed", "StoreClosed");
        }

        @Test
        void it_is_for_those_who_know_the_store() {
            assertThat(ask(auditor, "/v1/stores/nowhere/history").code()).isEqualTo("STORE_NOT_FOUND");
            assertThat(ask(shop.service.as("reporter"), "/v1/stores/" + shop.store + "/history")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Nested
    class OfAnAgreement {
        @Test
        void its_history_has_what_became_of_it_and_what_was_bought_on_it() {
            String first = shop.agreement("2026-01-01", null);
            shop.ordered(2);
            shop.admin.post(
                    "/v1/agents/" + shop.agent + "/agreements/" + first + "/revoke", "{\"reason\": \"unpaid\"}");
            String second = shop.agreement("2026-01-02", null);
            shop.ordered(3);
            String path = "/v1/agents/" + shop.agent + "/agreements/";

            assertThat(each(path + first + "/history", "type"))
                    .containsExactly("AgreementFiled", "SeatsPurchased", "AgreementRevoked");
            assertThat(each(path + second + "/history", "type")).containsExactly("AgreementFiled", "SeatsPurchased");
            assertThat(ask(auditor, path + "other/history").code()).isEqualTo("AGREEMENT_NOT_FOUND");
        }

        @Test
        void every_history_can_begin_with_what_happened_last_and_goes_on_from_there() {
            String agreement = shop.agreement("2026-01-01", null);
            String order = shop.ordered(2);
            for (String path : List.of(
                    "/v1/stores/" + shop.store,
                    "/v1/agents/" + shop.agent,
                    "/v1/agents/" + shop.agent + "/agreements/" + agreement,
                    "/v1/orders/" + order,
                    "/v1/seats/" + order + ".1.1")) {
                List<String> told = new ArrayList<>(each(path + "/history", "position"));
                Collections.reverse(told);

                JsonNode newest =
                        ask(auditor, path + "/history?newestFirst=true&limit=1").json();
                assertThat(newest.path("items").path(0).path("position").asString())
                        .isEqualTo(told.get(0));
                if (told.size() > 1) {
                    String rest = "/history?newestFirst=true&limit=50&cursor="
                            + newest.path("nextCursor").asString();
                    assertThat(each(path + rest, "position")).isEqualTo(told.subList(1, told.size()));
                }
            }
        }

        @Test
        void decisions_tell_what_rests_on_an_agreement_or_on_a_version_of_the_policy() {
            String agreement = shop.agreement("2026-01-01", null);
            String before = shop.ordered(2);
            shop.policy("{\"maxQuantity\": 10}");
            String after = shop.ordered(3);
            shop.buy(11);

            assertThat(each(
                            "/v1/decisions?agentId=%s&agreementId=%s&outcome=PERMITTED"
                                    .formatted(shop.agent, agreement),
                            "orderId"))
                    .containsExactly(after, before);
            assertThat(each("/v1/decisions?storeId=%s&policyVersion=2".formatted(shop.store), "orderId"))
                    .containsExactly(before);
            List<JsonNode> newer = items("/v1/decisions?storeId=%s&policyVersion=3".formatted(shop.store));
            assertThat(newer).hasSize(2);
            JsonNode refused = newer.get(0);
            assertThat(ask(auditor, "/v1/decisions/" + refused.get("position").asLong())
                            .json())
                    .isEqualTo(refused);
        }

        @Test
        void questions_without_what_they_belong_to_are_malformed() {
            assertThat(ask(auditor, "/v1/decisions?agreementId=x").pointers()).containsExactly("/query/agentId");
            assertThat(ask(auditor, "/v1/decisions?policyVersion=1").pointers()).containsExactly("/query/storeId");
            assertThat(ask(auditor, "/v1/decisions/1").code()).isEqualTo("DECISION_NOT_FOUND");
            assertThat(ask(auditor, "/v1/decisions/none").code()).isEqualTo("DECISION_NOT_FOUND");
        }
    }

    @Nested
    class OfNotes {
        @Test
        void R24_an_agent_does_not_find_notes_for_staff_in_a_history() {
            shop.agreement("2026-01-01", null);
            String order = shop.ordered(2);
            for (String visibility : List.of("INTERNAL", "CUSTOMER")) {
                shop.admin
                        .once()
                        .post(
                                "/v1/orders/" + order + "/notes",
                                "{\"text\": \"for %s\", \"visibility\": \"%s\"}".formatted(visibility, visibility));
            }
            Answer key = shop.admin.post(
                    "/v1/api-keys",
                    "{\"name\": \"agent\", \"role\": \"AGENT\", \"agentId\": \"%s\"}".formatted(shop.agent));
            Caller agent = shop.service.withKey(key.json().get("key").asString());

            assertThat(List.of("/v1/orders/" + order, "/v1/agents/" + shop.agent))
                    .allSatisfy(path -> {
                        assertThat(ask(agent, path + "/history").text())
                                .contains("for CUSTOMER")
                                .doesNotContain("for INTERNAL");
                        assertThat(ask(auditor, path + "/history").text()).contains("for INTERNAL");
                    });
        }
    }

    @Nested
    class OfIdentities {
        @Test
        void the_report_counts_what_an_agent_bought_and_holds_for_itself() {
            shop.enrolled("\"phase\": \"FINISHED\", \"result\": \"PASSING\"");
            shop.buy(1);
            shop.policy("{\"repurchase\": {\"passed\": true}}");
            shop.buy(shop.order(1, ", \"purpose\": \"FOR_SELF\""));
            shop.policy("{\"identitySeparation\": \"FORBID\"}");
            shop.buy(shop.order(1, ", \"purpose\": \"FOR_SELF\""));

            JsonNode agent = items("/v1/audit/identity-separation?separated=false&limit=200").stream()
                    .filter(item -> item.get("agentId").asString().equals(shop.agent))
                    .findFirst()
                    .orElseThrow();

            assertThat(agent.get("learnerId").asString()).isEqualTo(shop.learner);
            assertThat(List.of("ownOrders", "warned", "refused", "blocked"))
                    .extracting(field -> agent.get(field).asLong())
                    .containsExactly(1L, 1L, 1L, 1L);
            assertThat(agent.get("separated").asBoolean()).isFalse();
        }
    }

    @Nested
    class OfPersonalData {
        @Test
        void who_looked_at_whom_and_why_can_be_read() {
            ask(auditor.with("Reason", "complaint 7"), "/v1/agents/" + shop.agent);

            JsonNode read = items("/v1/audit/personal-data-reads?subject=agent:" + shop.agent)
                    .get(0);

            assertThat(read.get("reason").asString()).isEqualTo("complaint 7");
            assertThat(read.get("role").asString()).isEqualTo("AUDITOR");
            assertThat(read.get("route").asString()).isEqualTo("/v1/agents/{agentId}");
            assertThat(read.get("by").asString()).isNotEmpty();
            assertThat(ask(shop.backend, "/v1/audit/personal-data-reads").status())
                    .isEqualTo(403);
        }

        @Test
        void pages_follow_one_another_without_a_gap() {
            for (int i = 0; i < 5; i++) {
                ask(auditor.with("Reason", "look " + i), "/v1/agents/" + shop.agent);
            }
            String path = "/v1/audit/personal-data-reads?subject=agent:" + shop.agent;
            Answer first = ask(auditor, path + "&limit=3");
            Answer second = ask(
                    auditor,
                    path + "&limit=3&cursor=" + first.json().get("nextCursor").asString());

            assertThat(first.json()
                            .get("items")
                            .valueStream()
                            .map(item -> item.get("reason").asString()))
                    .containsExactly("look 4", "look 3", "look 2");
            assertThat(second.json()
                            .get("items")
                            .valueStream()
                            .map(item -> item.get("reason").asString()))
                    .containsExactly("look 1", "look 0");
        }
    }
}
