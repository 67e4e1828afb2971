package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bundles, receipts and proofs of the running service, checked by a program that knows only the page. */
class BundlesTest {
    private final Shop shop = Shop.withAgreement();
    private final SeatDesk desk = new SeatDesk(shop);
    private final Caller auditor = shop.service.as("auditor");

    @TempDir
    private Path directory;

    private PythonVerifier python;
    private String orderId;
    private Answer last;

    @BeforeEach
    void seats_are_given_redeemed_and_returned() {
        PythonVerifier.assumeThere();
        String key =
                auditor.get("/v1/audit/keys").json().at("/items/0/verifierKey").asString();
        python = new PythonVerifier(directory, key);
        orderId = desk.paidOrder(12);
        desk.assign(SeatDesk.seat(orderId, 1), SeatDesk.learner(Service.fresh("l")));
        desk.assign(SeatDesk.seat(orderId, 2), SeatDesk.learner(Service.fresh("l")));
        desk.unassign(desk.agent, SeatDesk.seat(orderId, 2));
        redeemed(SeatDesk.seat(orderId, 3));
        returned();
        shop.buy(1_000_000);
        last = ok(shop.backend.once().post("/v1/orders/" + shop.ordered(3) + "/cancel", "{\"reason\": \"no more\"}"));
    }

    private void redeemed(String seatId) {
        String email = Service.fresh("Cleo") + "@example.org";
        String learner = Service.fresh("cleo");
        ok(desk.act(
                desk.agent,
                seatId,
                "redemption-link",
                "{\"email\": \"%s\", \"givenName\": \"Cleo\", \"familyName\": \"Doe\"}".formatted(email)));
        ok(shop.backend
                .with("On-Behalf-Of", "learner:" + learner)
                .once()
                .post(
                        "/v1/redemptions",
                        "{\"token\": \"%s\", \"learner\": {\"learnerId\": \"%s\", \"email\": \"%s\"}}"
                                .formatted(Mails.token(email, 1), learner, email)));
    }

    private void returned() {
        Answer opened = shop.backend
                .once()
                .post(
                        "/v1/returns",
                        "{\"orderId\": \"%s\", \"line\": 1, \"quantity\": 4, \"reason\": \"too many\"}"
                                .formatted(orderId));
        String returnId = opened.json().get("returnId").asString();
        ok(shop.backend.once().post("/v1/returns/" + returnId + "/approve", "{}"));
        ok(shop.backend.once().post("/v1/returns/" + returnId + "/refund-settled", "{\"reference\": \"re-1\"}"));
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** The answer to a question about everything that was done. */
    private Answer read(String path) {
        return auditor.with("Ledger-Position-At-Least", last.header("Ledger-Position"))
                .get(path);
    }

    private Answer bundle(String scope) {
        return ok(read("/v1/audit/bundle" + scope));
    }

    private String scope(String named) {
        return named.replace("{order}", orderId).replace("{agent}", shop.agent).replace("{store}", shop.store);
    }

    @Nested
    class OfTheRunningService {
        @ParameterizedTest
        @ValueSource(
                strings = {"", "?orderId={order}", "?agentId={agent}", "?storeId={store}", "?organizationId=org-1"})
        void hold_for_a_program_that_knows_only_the_page(String named) {
            Answer bundle = bundle(scope(named));
            assertThat(bundle.header("Content-Type")).isEqualTo("application/zip");
            assertThat(bundle.header("Content-Disposition")).startsWith("attachment; filename=\"seatledger-");
            assertThat(bundle.position()).isGreaterThanOrEqualTo(last.position());
            PythonVerifier.Verdict verdict =
                    python.check("bundle", bundle.response().body());
            assertThat(verdict.exit()).as(verdict.text()).isZero();
            assertThat(verdict.text()).contains("\"size\": " + bundle.position());
        }

        @Test
        void show_what_the_order_rested_on() throws Exception {
            byte[] zip = bundle("?orderId=" + orderId).response().body();
            String events = new String(Zips.file(zip, "events.ndjson"), StandardCharsets.UTF_8);
            assertThat(events)
                    .contains("\"AgentRegistered\"", "\"AgreementFiled\"", "\"StoreOpened\"", "\"StorePolicyChanged\"")
                    .contains("\"ProductDefined\"", "\"ProductListed\"", "\"OrderPlaced\"", "\"SeatsPurchased\"")
                    .contains("\"SeatRedeemed\"", "\"ReturnOpened\"", "\"ReturnRefundSettled\"", "\"SeatsReturned\"")
                    .doesNotContain("\"PurchaseRefused\"", "\"OrderCancelled\"");
        }

        @Test
        void are_told_from_copies_with_one_bit_turned_over() {
            byte[] zip = bundle("").response().body();
            for (int part = 1; part < 20; part++) {
                byte[] copy = zip.clone();
                copy[(int) ((long) zip.length * part / 21)] ^= (byte) (1 << (part % 8));
                PythonVerifier.Verdict verdict = python.check("bundle", copy);
                assertThat(verdict.exit()).as(verdict.text()).isEqualTo(1);
            }
        }

        @Test
        void begin_with_what_was_kept_of_earlier_ones() throws Exception {
            byte[] earlier = bundle("?orderId=" + orderId).response().body();
            String kept = new String(Zips.file(earlier, "checkpoint.txt"), StandardCharsets.UTF_8);
            last = ok(desk.pay(shop.ordered(2)));
            byte[] whole = bundle("").response().body();
            assertThat(python.check("bundle", whole, "--checkpoint", kept).exit())
                    .isZero();
            Answer part = bundle("?orderId=" + orderId);
            long from = Long.parseLong(kept.lines().skip(1).findFirst().orElseThrow());
            String proof = ok(read("/v1/audit/consistency?from=" + from + "&to=" + part.position()))
                    .text();
            byte[] zip = part.response().body();
            assertThat(python.check("bundle", zip, "--checkpoint", kept, "--consistency", proof)
                            .exit())
                    .isZero();
            String newer = new String(Zips.file(zip, "checkpoint.txt"), StandardCharsets.UTF_8);
            PythonVerifier.Verdict older = python.check("bundle", earlier, "--checkpoint", newer);
            assertThat(older.exit()).as("an older backup").isEqualTo(1);
            assertThat(older.text()).contains("the log was longer once");
        }
    }

    @Nested
    class SingleProofs {
        @Test
        void hold_for_a_program_that_knows_only_the_page() {
            String receipt = ok(read("/v1/orders/" + orderId + "/receipt")).text();
            PythonVerifier.Verdict verdict = python.check("receipt", receipt.getBytes(StandardCharsets.UTF_8));
            assertThat(verdict.exit()).as(verdict.text()).isZero();
            assertThat(verdict.text()).contains(orderId);
            JsonNode newest = checkpoint(0);
            String proof = ok(auditor.get("/v1/audit/proofs/7?size=" + newest.get("size")))
                    .text();
            String note = newest.get("note").asString();
            assertThat(check("inclusion", proof, "--checkpoint", note)).isZero();
            assertThat(check("inclusion", proof.replace("\"position\":7", "\"position\":8"), "--checkpoint", note))
                    .isEqualTo(1);
            JsonNode older = checkpoint(1);
            String growth = ok(auditor.get(
                            "/v1/audit/consistency?from=" + older.get("size") + "&to=" + newest.get("size")))
                    .text();
            String before = older.get("note").asString();
            assertThat(check("consistency", growth, "--checkpoint", before, "--newer", note))
                    .isZero();
            assertThat(check("consistency", growth, "--checkpoint", note, "--newer", before))
                    .isEqualTo(1);
        }

        private int check(String what, String content, String... options) {
            return python.check(what, content.getBytes(StandardCharsets.UTF_8), options)
                    .exit();
        }

        private JsonNode checkpoint(int age) {
            bundle("?orderId=" + orderId);
            return ok(auditor.get("/v1/audit/checkpoints")).json().get("items").get(age);
        }
    }

    @Nested
    class Refused {
        @Test
        void when_two_scopes_are_named_or_one_is_unknown() {
            assertThat(read("/v1/audit/bundle?orderId=a&agentId=b").pointers()).containsExactly("/query/agentId");
            assertThat(read("/v1/audit/bundle?orderId=nope").code()).isEqualTo("ORDER_NOT_FOUND");
            assertThat(read("/v1/audit/bundle?agentId=nope").code()).isEqualTo("AGENT_NOT_FOUND");
            assertThat(read("/v1/audit/bundle?storeId=nope").code()).isEqualTo("STORE_NOT_FOUND");
            assertThat(read("/v1/audit/bundle?organizationId=nope").code()).isEqualTo("ORGANIZATION_NOT_FOUND");
            assertThat(shop.backend.get("/v1/audit/bundle").status()).isEqualTo(403);
        }

        @Test
        void when_no_checkpoint_covers_what_is_asked_for_in_time() {
            Answer behind =
                    auditor.with("Ledger-Position-At-Least", "999999999").get("/v1/audit/bundle");
            assertThat(behind.status()).isEqualTo(503);
            assertThat(behind.code()).isEqualTo("READ_MODEL_BEHIND");
            assertThat(behind.header("Content-Type")).startsWith("application/problem+json");
        }
    }
}
