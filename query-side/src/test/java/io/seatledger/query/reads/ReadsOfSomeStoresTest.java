package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.agent.AgreementFiled;
import io.seatledger.events.agent.AgreementRevoked;
import io.seatledger.events.agent.RepurchasePermitGranted;
import io.seatledger.events.value.AgreementKind;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsOfSomeStoresTest {
    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log().append(store("s-1"), store("s-2"), agent("agent-1"), agent("agent-2"));
        service.log()
                .append(
                        agreement("agr-all"),
                        agreement("agr-both", "s-1", "s-2"),
                        agreement("agr-other", "s-2"),
                        new AgreementRevoked("agent-1", "agr-other", "fraud", NOON),
                        permit("per-all", null),
                        permit("per-own", "s-1"),
                        permit("per-other", "s-2"),
                        refused("agent-1", "s-1", RefusalCode.AGREEMENT_REQUIRED),
                        refused("agent-2", "s-2", RefusalCode.AGREEMENT_REQUIRED));
        service.knows("agent-1", "Ada");
        service.knows("agent-2", "Bob");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static AgreementFiled agreement(String agreementId, String... storeIds) {
        return new AgreementFiled(
                "agent-1",
                agreementId,
                AgreementKind.WHOLESALE,
                List.of(storeIds),
                "doc-1",
                null,
                LocalDate.of(2026, 1, 1),
                null,
                NOON);
    }

    private static RepurchasePermitGranted permit(String permitId, String storeId) {
        return new RepurchasePermitGranted("agent-1", permitId, "course-1", storeId, "asked", null, null, NOON);
    }

    private static List<String> ids(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asString())
                .toList();
    }

    @Nested
    class ForACallerOfOneStore {
        @Test
        void an_agents_agreements_and_permits_are_those_for_all_stores_or_for_its_own() {
            JsonNode own = service.now("backend-of-s-1", "/v1/agents/agent-1").body();
            assertThat(ids(own.get("agreements"), "agreementId")).containsExactly("agr-all", "agr-both");
            assertThat(ids(own.get("permits"), "permitId")).containsExactly("per-all", "per-own");
            JsonNode all = service.now("backend", "/v1/agents/agent-1").body();
            assertThat(all.get("agreements").size()).isEqualTo(3);
            assertThat(all.get("permits").size()).isEqualTo(3);
        }

        @Test
        void the_list_of_agreements_leaves_out_those_for_other_stores() {
            assertThat(service.now("backend-of-s-1", "/v1/agreements").each("agreementId"))
                    .containsExactly("agr-all", "agr-both");
            assertThat(service.now("backend", "/v1/agreements").each("agreementId"))
                    .hasSize(3);
        }

        @Test
        void names_are_shown_of_agents_that_had_a_decision_there() {
            Answer listed = service.now("backend-of-s-1", "/v1/agents");
            assertThat(listed.each("agentId")).containsExactly("agent-1", "agent-2");
            assertThat(listed.response().body()).contains("Ada").doesNotContain("Bob", "agent-2@");
            assertThat(service.now("backend", "/v1/agents").response().body()).contains("Ada", "Bob");
        }

        @Test
        void an_agents_history_leaves_out_agreements_and_permits_for_other_stores() {
            assertThat(service.now("backend-of-s-1", "/v1/agents/agent-1/history")
                            .each("type"))
                    .containsExactly(
                            "AgentRegistered",
                            "AgreementFiled",
                            "AgreementFiled",
                            "RepurchasePermitGranted",
                            "RepurchasePermitGranted",
                            "PurchaseRefused");
            assertThat(service.now("backend", "/v1/agents/agent-1/history").each("type"))
                    .hasSize(9);
        }
    }
}
