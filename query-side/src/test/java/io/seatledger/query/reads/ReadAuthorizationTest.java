package io.seatledger.query.reads;

import static io.seatledger.query.support.Story.NOON;
import static io.seatledger.query.support.Story.agent;
import static io.seatledger.query.support.Story.agreement;
import static io.seatledger.query.support.Story.group;
import static io.seatledger.query.support.Story.placed;
import static io.seatledger.query.support.Story.purchase;
import static io.seatledger.query.support.Story.refused;
import static io.seatledger.query.support.Story.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.group.AgentGrantedOnGroup;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.query.support.QueryServiceForTests;
import io.seatledger.query.support.QueryServiceForTests.Answer;
import io.seatledger.query.support.Story;
import java.time.LocalDate;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadAuthorizationTest {
    private QueryServiceForTests service;

    @BeforeAll
    void start() {
        service = new QueryServiceForTests();
        service.log().append(store("s-1"), store("s-2"), agent("agent-1"), agent("agent-2"));
        service.log()
                .append(
                        agreement("agent-2", "agr-2", LocalDate.of(2026, 1, 1), null),
                        group("g-1", null),
                        group("g-1-below", "g-1"),
                        group("g-2", null),
                        new AgentGrantedOnGroup("g-1", "agent-1", NOON),
                        refused("agent-1", "s-1", RefusalCode.AGREEMENT_REQUIRED),
                        refused("agent-2", "s-2", RefusalCode.AGREEMENT_REQUIRED));
        service.log().append(purchase(placed("ord_1", "agent-1", "s-1", 5)));
        service.log().append(purchase(placed("ord_2", "agent-2", "s-2", 7)));
        service.log().append(purchase(Story.ownedBy("g-1-below", placed("ord_granted", "agent-2", "s-2", 9))));
        service.knows("agent-1", "Ada");
        service.knows("agent-2", "Bob");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** A = 200, F = 403, N = 404; columns as in {@link #CALLERS}. */
    private static final List<String> CALLERS = List.of(
            "admin", "auditor", "backend", "backend-of-s-1", "agent-1", "reporter", "operator", "learner", "lms");

    @ParameterizedTest
    @CsvSource({
        "/v1/orders,                 AAAAAAFFF",
        "/v1/orders/ord_1,           AAAAAAFFF",
        "/v1/orders/ord_2,           AAANNAFFF",
        "/v1/orders/ord_granted,     AAANAAFFF",
        "/v1/orders/unknown,         NNNNNNFFF",
        "/v1/orders/ord_1/history,   AAAAAFFFF",
        "/v1/orders/ord_2/history,   AAANNFFFF",
        "/v1/agents,                 AAAAAAFFF",
        "/v1/agents/agent-1,         AAAAAAFFF",
        "/v1/agents/agent-2,         AAAANAFFF",
        "/v1/agents/agent-1/history, AAAAAFFFF",
        "/v1/agents/agent-2/history, AAAANFFFF",
        "/v1/inventory?by=store,     AAAAAAFFF",
        "/v1/stores,                 AAAAFAFFF",
        "/v1/stores/s-1,             AAAAFAFFF",
        "/v1/stores/s-2,             AAANFAFFF",
        "/v1/stores/s-2/products,    AAANFAFFF",
        "/v1/products,               AAAAFAFFF",
        "/v1/groups,                 AAAAAAFFF",
        "/v1/groups/g-1-below,       AAAAAAFFF",
        "/v1/groups/g-2,             AAAANAFFF",
        "/v1/agreements,             AAAAAAFFF",
        "/v1/decisions,              AAAAAAFFF",
        "/v1/audit/events,           AAFFFFFFF",
        "/v1/audit/diff?from=0&to=1, AAFFFFFFF",
        "/v1/orders/ord_2?asOf=1,    NNNNNNFFF",
        "/v1/ops/projections,        AFFFFFAFF",
        "/v1/ops/dead-letters,       AFFFFFAFF",
    })
    void every_read_is_for_the_roles_that_the_contract_names(String path, String expected) {
        Map<Integer, String> letters = Map.of(200, "A", 403, "F", 404, "N");
        StringBuilder actual = new StringBuilder();
        for (String caller : CALLERS) {
            Answer answer = service.now(caller, path);
            actual.append(letters.getOrDefault(answer.status(), Integer.toString(answer.status())));
        }
        assertThat(actual).hasToString(expected);
    }

    @Nested
    class WhatIsNotTheirs {
        @Test
        void answers_exactly_like_what_never_was() {
            String foreign =
                    service.now("agent-1", "/v1/orders/ord_2").response().body();
            String unknown =
                    service.now("agent-1", "/v1/orders/ord_3").response().body();
            assertThat(foreign.replace("ord_2", "ord_3")).isEqualTo(unknown);
        }

        @ParameterizedTest
        @CsvSource({
            "agent-1,        /v1/orders,             orderId, ord_granted|ord_1",
            "agent-2,        /v1/orders,             orderId, ord_granted|ord_2",
            "backend-of-s-1, /v1/orders,             orderId, ord_1",
            "backend-of-s-1, /v1/stores,             storeId, s-1",
            "backend-of-s-1, /v1/inventory?by=store, key,     s-1",
            "agent-1,        /v1/inventory?by=agent, key,     agent-1|agent-2",
            "backend-of-s-1, /v1/decisions,          agentId, agent-1|agent-1",
            "agent-1,        /v1/decisions,          agentId, agent-1|agent-1",
            "agent-1,        /v1/agents,             agentId, agent-1",
            "agent-1,        /v1/groups,             groupId, g-1|g-1-below",
            "agent-2,        /v1/groups,             groupId, ''",
            "agent-1,        /v1/agreements,         agentId, ''",
            "agent-2,        /v1/agreements,         agentId, agent-2",
        })
        void is_absent_from_lists(String caller, String path, String field, String expected) {
            assertThat(String.join("|", service.now(caller, path).each(field))).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "agent-1 /v1/orders?agentId=agent-2&storeId=s-1",
                    "agent-1 /v1/decisions?agentId=agent-2",
                    "agent-1 /v1/agreements?agentId=agent-2",
                    "backend-of-s-1 /v1/orders?storeId=s-2",
                    "backend-of-s-1 /v1/inventory?by=agent&storeId=s-2",
                    "backend-of-s-1 /v1/decisions?storeId=s-2",
                })
        void cannot_be_filtered_for(String callerAndPath) {
            String[] parts = callerAndPath.split(" ", 2);
            assertThat(service.now(parts[0], parts[1]).items().isEmpty()).isTrue();
        }

        @Test
        void stays_out_of_an_agents_history_for_a_backend_of_other_stores() {
            assertThat(service.now("backend-of-s-1", "/v1/agents/agent-2/history")
                            .each("type"))
                    .containsExactly("AgentRegistered", "AgreementFiled");
            assertThat(service.now("backend", "/v1/agents/agent-2/history").each("type"))
                    .contains("PurchaseRefused", "OrderPlaced");
        }
    }

    @Nested
    class PersonalDataOfAgents {
        private List<String> recorded(String by) {
            return service.db()
                    .sql("select coalesce(reason, '-') || ' ' || array_to_string(subjects, '+') "
                            + "from reporting.personal_data_access where by = ? order by at")
                    .param("key:key_" + by)
                    .query(String.class)
                    .list();
        }

        @Test
        void an_auditor_sees_it_only_for_a_reason_which_is_recorded() {
            assertThat(service.now("auditor", "/v1/agents/agent-1")
                            .body()
                            .get("name")
                            .isNull())
                    .isTrue();
            assertThat(recorded("auditor")).isEmpty();
            assertThat(service.now("auditor", "/v1/agents", "Reason", "complaint 17")
                            .each("name"))
                    .containsExactly("Ada", "Bob");
            assertThat(recorded("auditor")).containsExactly("complaint 17 agent:agent-1+agent:agent-2");
        }

        @Test
        void a_reporter_never_sees_it() {
            assertThat(service.now("reporter", "/v1/agents/agent-1", "Reason", "curious")
                            .body()
                            .get("email")
                            .isNull())
                    .isTrue();
            assertThat(service.now("reporter", "/v1/agents").response().body()).doesNotContain("Ada", "example.org");
            assertThat(recorded("reporter")).isEmpty();
        }

        @Test
        void everybody_else_who_sees_it_is_recorded_too() {
            int before = recorded("agent-1").size();
            service.now("agent-1", "/v1/agents/agent-1");
            assertThat(recorded("agent-1")).hasSize(before + 1).containsOnly("- agent:agent-1");
        }
    }
}
