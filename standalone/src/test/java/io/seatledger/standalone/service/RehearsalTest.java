package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Past decisions of a store taken again under other settings, with the facts of their time. */
class RehearsalTest {
    private static final String FAILED = "\"phase\": \"FINISHED\", \"result\": \"FAILING\"";
    private static final String PASSED = "\"phase\": \"FINISHED\", \"result\": \"PASSING\"";

    private final Shop shop = Shop.open();
    private final Caller auditor = shop.service.as("auditor");

    private Answer rehearse(String policyChanges, String more) {
        return auditor.with("Ledger-Position-At-Least", Long.toString(now()))
                .post(
                        "/v1/audit/rehearsals",
                        "{\"storeId\": \"%s\", \"policyChanges\": %s%s}".formatted(shop.store, policyChanges, more));
    }

    private long now() {
        return auditor.get("/v1/audit/events?limit=1").position();
    }

    private JsonNode rehearsed(String policyChanges) {
        Answer answer = rehearse(policyChanges, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("reproduced"))
                .as("every decision comes out as recorded under the policy of its time")
                .isEqualTo(answer.json().get("decisions"));
        assertThat(answer.json().get("undecidable").asLong()).isZero();
        return answer.json();
    }

    private static List<String> flips(JsonNode rehearsal) {
        return rehearsal
                .get("flips")
                .valueStream()
                .map(flip ->
                        flip.get("then").asString() + " -> " + flip.get("now").asString() + ' '
                                + flip.get("lines").get(0).get("quantity").asLong() + ' '
                                + codes(flip.get("reasonsThen")) + codes(flip.get("reasonsNow")))
                .toList();
    }

    private static List<String> codes(JsonNode reasons) {
        return reasons.valueStream()
                .map(reason -> reason.get("code").asString())
                .toList();
    }

    /** Refused, then let through by an agreement, then by a permit, then in a retail store, then closed to a failed course. */
    private void history() {
        shop.buy(25);
        shop.agreement("2026-01-01", null);
        shop.buy(25);
        shop.enrolled(FAILED);
        shop.buy(3);
        shop.admin.post(
                "/v1/agents/" + shop.agent + "/repurchase-permits",
                "{\"courseId\": \"%s\", \"reason\": \"agreed\", \"uses\": 1}".formatted(shop.course));
        shop.buy(4);
        shop.policy("{\"saleModel\": \"RETAIL\", \"repurchase\": {\"failed\": true}}");
        shop.buy(5);
        shop.policy("{\"saleModel\": \"WHOLESALE\"}");
        shop.buy(6);
    }

    @Nested
    class WithoutAChange {
        @Test
        void every_decision_comes_out_as_it_was_recorded() {
            history();

            JsonNode rehearsal = rehearsed("{}");

            assertThat(rehearsal.get("decisions").asLong()).isEqualTo(6);
            assertThat(rehearsal.get("flips")).isEmpty();
        }
    }

    @Nested
    class UnderAnotherPolicy {
        @Test
        void what_would_flip_is_told_both_ways_with_its_reasons() {
            history();

            JsonNode rehearsal = rehearsed("{\"saleModel\": \"WHOLESALE\", \"repurchase\": {\"failed\": true}}");

            assertThat(flips(rehearsal))
                    .containsExactly(
                            "REFUSED -> PERMITTED 3 [REPURCHASE_FAILED_NOT_ALLOWED][]",
                            "REFUSED -> PERMITTED 5 [SALE_MODEL_RETAIL][]");
            assertThat(rehearsal.get("totals").get("toPermitted").asLong()).isEqualTo(2);

            JsonNode strict = rehearsed("{\"maxQuantity\": 5}");

            assertThat(flips(strict))
                    .containsExactly(
                            "PERMITTED -> REFUSED 25 [][QUANTITY_OUT_OF_RANGE]",
                            "PERMITTED -> REFUSED 6 [][QUANTITY_OUT_OF_RANGE]");
            assertThat(strict.get("totals").get("toRefused").asLong()).isEqualTo(2);
            assertThat(strict.get("totals").get("seatsToRefused").asLong()).isEqualTo(31);
        }

        @Test
        void a_permit_counts_at_its_time_and_is_used_up_after_it() {
            history();

            assertThat(flips(rehearsed("{\"repurchase\": {\"failed\": false}}")))
                    .containsExactly("PERMITTED -> REFUSED 6 [][REPURCHASE_FAILED_NOT_ALLOWED]");
        }

        @Test
        void facts_are_those_of_the_time_and_not_of_today() {
            shop.agreement("2026-01-01", null);
            shop.buy(2);
            shop.enrolled(PASSED);

            assertThat(flips(rehearsed("{\"activeEnrollment\": \"BLOCK\"}"))).isEmpty();
        }
    }

    @Nested
    class WhatItLeaves {
        @Test
        void nothing_is_written() {
            history();
            long before = now();

            rehearsed("{\"maxQuantity\": 1}");

            assertThat(now()).isEqualTo(before);
        }
    }

    @Nested
    class WhatIsAsked {
        @Test
        void a_time_limits_which_decisions_are_taken_again() {
            history();

            assertThat(rehearse("{}", ", \"to\": \"2026-01-01T00:00:00Z\"")
                            .json()
                            .get("decisions")
                            .asLong())
                    .isZero();
            assertThat(rehearse("{}", ", \"from\": \"2026-01-01T00:00:00Z\"")
                            .json()
                            .get("decisions")
                            .asLong())
                    .isEqualTo(6);
        }

        @Test
        void bad_questions_are_refused_with_all_that_is_wrong() {
            Answer bad = auditor.post(
                    "/v1/audit/rehearsals",
                    "{\"storeId\": \"?\", \"policyChanges\": {\"maxQuantity\": 0, \"colour\": 1}, \"to\": \"soon\"}");

            assertThat(bad.status()).isEqualTo(400);
            assertThat(bad.pointers())
                    .containsExactlyInAnyOrder(
                            "/storeId", "/policyChanges/maxQuantity", "/policyChanges/colour", "/to");
            assertThat(rehearse("{}", ", \"from\": \"2026-02-01T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\"")
                            .pointers())
                    .containsExactly("/to");
        }

        @Test
        void an_unknown_store_is_not_found_and_other_roles_may_not_ask() {
            String body = "{\"storeId\": \"nowhere\", \"policyChanges\": {}}";

            assertThat(auditor.post("/v1/audit/rehearsals", body).code()).isEqualTo("STORE_NOT_FOUND");
            assertThat(shop.backend.post("/v1/audit/rehearsals", body).status()).isEqualTo(403);
        }

        @Test
        void progress_is_told_as_events_and_the_result_comes_last() {
            history();

            Answer events = auditor.with("Accept", "text/event-stream")
                    .with("Ledger-Position-At-Least", Long.toString(now()))
                    .post(
                            "/v1/audit/rehearsals",
                            "{\"storeId\": \"%s\", \"policyChanges\": {\"maxQuantity\": 5}}".formatted(shop.store));

            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("Content-Type")).startsWith("text/event-stream");
            assertThat(events.text().lines().filter(line -> !line.isEmpty()))
                    .containsSubsequence("event: progress", "data: {\"done\":6,\"total\":6}", "event: result");
            assertThat(events.text()).contains("\"toRefused\":2");
        }
    }
}
