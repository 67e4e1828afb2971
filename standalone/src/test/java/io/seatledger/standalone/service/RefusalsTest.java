package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every refusal code of R1 to R13 over HTTP, alone and together; each is recorded and can be read back. */
class RefusalsTest {
    private static final String IN_PROGRESS = "\"phase\": \"IN_PROGRESS\"";
    private static final String FAILED = "\"phase\": \"FINISHED\", \"result\": \"FAILING\"";
    private static final String PASSED = "\"phase\": \"FINISHED\", \"result\": \"PASSING\"";
    private static final String LISTING =
            "{\"unitPrice\": {\"amountMinor\": 12500, \"currency\": \"USD\"}, \"published\": %s%s}";

    private static void refused(Answer answer, String... codes) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.reasons()).containsExactly(codes);
        assertThat(answer.code()).isEqualTo(codes[0]);
    }

    @Nested
    class Alone {
        @Test
        void R1_a_closed_store_sells_nothing() {
            Shop shop = Shop.withAgreement();
            shop.admin.post("/v1/stores/" + shop.store + "/close", "{\"reason\": \"moved\"}");
            refused(shop.buy(2), "STORE_CLOSED");
        }

        @Test
        void R1_a_product_that_is_not_published_is_not_sold() {
            Shop shop = Shop.withAgreement();
            shop.listed(LISTING.formatted("false", ""));
            refused(shop.buy(2), "PRODUCT_NOT_SOLD_HERE");
        }

        @Test
        void R2_quantities_are_from_one_to_the_maximum() {
            Shop shop = Shop.withAgreement();
            shop.policy("{\"maxQuantity\": 10}");
            refused(shop.buy(11), "QUANTITY_OUT_OF_RANGE");
            refused(shop.buy(0), "QUANTITY_OUT_OF_RANGE");
            refused(shop.buy(-1), "QUANTITY_OUT_OF_RANGE");
            assertThat(shop.buy(10).status()).isEqualTo(201);
        }

        @Test
        void R3_an_agent_must_be_registered_and_not_suspended() {
            Shop shop = Shop.withAgreement();
            refused(
                    shop.buy("{\"agentId\": \"nobody\", \"lines\": [{\"productId\": \"%s\", \"quantity\": 1}]}"
                            .formatted(shop.product)),
                    "AGENT_UNKNOWN");
            shop.admin.post("/v1/agents/" + shop.agent + "/suspend", "{\"reason\": \"unpaid\"}");
            refused(shop.buy(1), "AGENT_SUSPENDED");
        }

        @Test
        void R4_bulk_needs_an_agreement_and_says_what_is_wrong_with_the_nearest() {
            refused(Shop.open().buy(2), "AGREEMENT_REQUIRED");
            Shop future = Shop.open();
            future.agreement("2999-01-01", null);
            refused(future.buy(2), "AGREEMENT_NOT_YET_EFFECTIVE");
            Shop past = Shop.open();
            past.agreement("2020-01-01", "2020-12-31");
            refused(past.buy(2), "AGREEMENT_EXPIRED");
            Shop revoked = Shop.open();
            String agreement = revoked.agreement("2026-01-01", null);
            revoked.admin.post(
                    "/v1/agents/" + revoked.agent + "/agreements/" + agreement + "/revoke", "{\"reason\": \"fraud\"}");
            refused(revoked.buy(2), "AGREEMENT_REVOKED");
        }

        @Test
        void R5_bulk_needs_a_wholesale_store_and_R6_a_single_first_seat_does_not() {
            Shop shop = Shop.withAgreement();
            shop.policy("{\"saleModel\": \"RETAIL\"}");
            refused(shop.buy(2), "SALE_MODEL_RETAIL");
            assertThat(shop.buy(1).status()).isEqualTo(201);
            refused(shop.buy(1), "SALE_MODEL_RETAIL");
        }

        @Test
        void R7_a_group_must_be_known_granted_and_where_required_named() {
            Shop shop = Shop.withAgreement();
            String group = Service.fresh("group");
            refused(shop.buy(shop.order(2, ", \"groupId\": \"nowhere\"")), "GROUP_UNKNOWN");
            shop.admin.put("/v1/groups/" + group, "{\"name\": \"North\", \"organizationId\": \"org-1\"}");
            refused(shop.buy(shop.order(2, ", \"groupId\": \"" + group + '"')), "GROUP_NOT_PERMITTED");
            shop.admin.put("/v1/groups/" + group + "/agents/" + shop.agent, "");
            assertThat(shop.buy(shop.order(2, ", \"groupId\": \"" + group + '"'))
                            .status())
                    .isEqualTo(201);
            shop.policy("{\"groupRequired\": true}");
            refused(shop.buy(2), "GROUP_REQUIRED");
        }

        @Test
        void R9_R10_R11_the_agents_own_enrollment_counts() {
            Shop active = Shop.withAgreement();
            active.enrolled(IN_PROGRESS);
            refused(active.buy(2), "ACTIVE_ENROLLMENT");
            Shop failed = Shop.withAgreement();
            failed.enrolled(FAILED);
            refused(failed.buy(2), "REPURCHASE_FAILED_NOT_ALLOWED");
            Shop passed = Shop.withAgreement();
            passed.enrolled(PASSED);
            refused(passed.buy(2), "REPURCHASE_PASSED_NOT_ALLOWED");
        }

        @Test
        void R12_a_permit_lifts_them_as_often_as_it_says() {
            Shop shop = Shop.withAgreement();
            shop.enrolled(PASSED);
            Answer permit = shop.admin.post(
                    "/v1/agents/" + shop.agent + "/repurchase-permits",
                    "{\"courseId\": \"%s\", \"reason\": \"refresher\", \"uses\": 1}".formatted(shop.course));
            assertThat(permit.status()).isEqualTo(201);
            Answer bought = shop.buy(2);
            assertThat(bought.status()).isEqualTo(201);
            assertThat(bought.json().get("basis").get("permitId"))
                    .isEqualTo(permit.json().get("permitId"));
            refused(shop.buy(2), "REPURCHASE_PASSED_NOT_ALLOWED");
        }

        @Test
        void R13_separated_identities_are_asked_for_warned_of_or_let_be() {
            Shop shop = Shop.withAgreement();
            shop.enrolled("\"phase\": \"NOT_STARTED\", \"expiresAt\": \"2026-06-02T00:00:00Z\"");
            shop.policy("{\"identitySeparation\": \"FORBID\"}");
            refused(shop.buy(shop.order(1, ", \"purpose\": \"FOR_SELF\"")), "IDENTITY_NOT_SEPARATED");
            shop.policy("{\"identitySeparation\": \"WARN\"}");
            Answer warned = shop.buy(shop.order(1, ", \"purpose\": \"FOR_SELF\""));
            assertThat(warned.status()).as(warned.text()).isEqualTo(201);
            assertThat(warned.json().get("warnings").get(0).get("code").asString())
                    .isEqualTo("IDENTITY_NOT_SEPARATED");
        }
    }

    @Nested
    class Together {
        @Test
        void all_reasons_come_at_once_in_order_of_precedence() {
            Shop shop = Shop.open();
            shop.policy("{\"saleModel\": \"RETAIL\", \"groupRequired\": true, \"identitySeparation\": \"FORBID\"}");
            shop.enrolled(IN_PROGRESS);
            shop.listed(LISTING.formatted("false", ""));
            shop.admin.post("/v1/agents/" + shop.agent + "/suspend", "{\"reason\": \"unpaid\"}");
            shop.admin.post("/v1/stores/" + shop.store + "/close", "{\"reason\": \"moved\"}");
            refused(
                    shop.buy(shop.order(200_000, ", \"purpose\": \"FOR_SELF\"")),
                    "STORE_CLOSED",
                    "PRODUCT_NOT_SOLD_HERE",
                    "QUANTITY_OUT_OF_RANGE",
                    "AGENT_SUSPENDED",
                    "AGREEMENT_REQUIRED",
                    "SALE_MODEL_RETAIL",
                    "GROUP_REQUIRED",
                    "ACTIVE_ENROLLMENT",
                    "IDENTITY_NOT_SEPARATED");
        }

        @Test
        void a_dry_run_says_the_same_and_records_nothing() {
            Shop shop = Shop.open();
            long before = shop.admin.get("/v1/audit/events?limit=1").position();
            Answer check = shop.backend.post("/v1/stores/" + shop.store + "/purchase-checks", shop.order(2));
            assertThat(check.status()).isEqualTo(200);
            assertThat(check.json().get("permitted").asBoolean()).isFalse();
            assertThat(check.json().get("reasons").get(0).get("code").asString())
                    .isEqualTo("AGREEMENT_REQUIRED");
            assertThat(check.position()).isEqualTo(before);
        }

        @Test
        void both_decisions_can_be_read_back_with_facts_and_reasons() {
            Shop shop = Shop.open();
            shop.buy(25);
            shop.agreement("2026-01-01", null);
            Answer bought = shop.buy(25);
            Answer decisions = shop.admin
                    .with("Ledger-Position-At-Least", bought.header("Ledger-Position"))
                    .get("/v1/decisions?agentId=" + shop.agent);
            assertThat(decisions
                            .json()
                            .get("items")
                            .valueStream()
                            .map(decision -> decision.get("outcome").asString()))
                    .containsExactlyInAnyOrder("REFUSED", "PERMITTED");
            Answer refusals =
                    shop.admin.get("/v1/decisions?agentId=" + shop.agent + "&outcome=REFUSED&code=AGREEMENT_REQUIRED");
            assertThat(refusals.json()
                            .get("items")
                            .get(0)
                            .get("reasons")
                            .get(0)
                            .get("fixableBy")
                            .asString())
                    .isEqualTo("AGENT");
        }
    }
}
