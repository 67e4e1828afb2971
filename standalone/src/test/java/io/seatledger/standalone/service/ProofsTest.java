package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.ledger.MerkleTree;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.ProofCheck;
import io.seatledger.platform.proof.VerifierKey;
import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the service says can be verified; and what it refuses to say. */
class ProofsTest {
    private static final HexFormat HEX = HexFormat.of();

    private final Shop shop = Shop.withAgreement();
    private final Caller auditor = shop.service.as("auditor");

    private JsonNode ok(String path) {
        Answer answer = auditor.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static byte[] bytes(JsonNode hex) {
        return HEX.parseHex(hex.asString());
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return proof.get("hashes").valueStream().map(ProofsTest::bytes).toList();
    }

    private VerifierKey key() {
        String[] parts = ok("/v1/audit/keys")
                .get("items")
                .get(0)
                .get("verifierKey")
                .asString()
                .split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        assertThat(key.hexId()).isEqualTo(parts[1]);
        return key;
    }

    /** The receipt of an order, which waits until a checkpoint covers it. */
    private Answer receipt(Caller caller, String orderId) {
        String head = Long.toString(auditor.get("/v1/audit/keys").position());
        return caller.with("Ledger-Position-At-Least", head).get("/v1/orders/" + orderId + "/receipt");
    }

    @Nested
    class AReceipt {
        @Test
        void proves_to_its_holder_alone_that_the_purchase_is_in_the_signed_log() {
            String orderId = shop.ordered(25);
            Answer answer = receipt(shop.backend, orderId);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
            String text = answer.text();
            CheckpointNote checkpoint = CheckpointNote.parse(text.substring(text.indexOf("\n\n") + 2));
            assertThat(checkpoint.signedBy(key())).isTrue();
            List<String> lines = text.substring(0, text.indexOf("\n\n")).lines().toList();
            assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
            byte[] entry = Base64.getDecoder().decode(lines.get(1).replace("extra ", ""));
            assertThat(new String(entry, StandardCharsets.UTF_8)).contains("OrderPlaced", orderId);
            long index = Long.parseLong(lines.get(2).replace("index ", ""));
            List<byte[]> path = lines.subList(3, lines.size()).stream()
                    .map(Base64.getDecoder()::decode)
                    .toList();
            assertThat(ProofCheck.included(leaf(entry), index, checkpoint.size(), path, checkpoint.root()))
                    .isTrue();
            entry[entry.length - 1] ^= 1;
            assertThat(ProofCheck.included(leaf(entry), index, checkpoint.size(), path, checkpoint.root()))
                    .isFalse();
        }

        private static byte[] leaf(byte[] entry) {
            var sha256 = MerkleTree.sha256();
            sha256.update((byte) 0);
            return sha256.digest(entry);
        }

        @Test
        void is_for_who_may_see_the_order() {
            String orderId = shop.ordered(2);
            String other = Shop.withAgreement().agent;
            assertThat(receipt(agent(shop.agent), orderId).status()).isEqualTo(200);
            for (Answer refused : List.of(
                    receipt(agent(other), orderId),
                    receipt(store("another-store"), orderId),
                    receipt(shop.admin, "ord_unknown"))) {
                assertThat(refused.status()).isEqualTo(404);
                assertThat(refused.code()).isEqualTo("ORDER_NOT_FOUND");
                assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            }
            assertThat(receipt(shop.service.as("reporter"), orderId).status()).isEqualTo(403);
            assertThat(receipt(shop.service.as("lms"), orderId).status()).isEqualTo(403);
        }

        private Caller agent(String agentId) {
            return keyed("{\"name\": \"a\", \"role\": \"AGENT\", \"agentId\": \"" + agentId + "\"}");
        }

        private Caller store(String storeId) {
            return keyed("{\"name\": \"s\", \"role\": \"STORE_BACKEND\", \"storeIds\": [\"" + storeId + "\"]}");
        }

        private Caller keyed(String body) {
            Answer made = shop.admin.once().post("/v1/api-keys", body);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            return shop.service.withKey(made.json().get("key").asString());
        }
    }

    @Nested
    class Proofs {
        @Test
        void of_inclusion_verify_for_any_event_and_size() {
            receipt(shop.backend, shop.ordered(1));
            long head = auditor.get("/v1/audit/keys").position();
            for (long position = 1; position <= head; position += 1 + head / 20) {
                for (long size : new long[] {position, (position + head) / 2, head}) {
                    JsonNode proof = ok("/v1/audit/proofs/" + position + "?size=" + size);
                    assertThat(ProofCheck.included(
                                    bytes(proof.get("leafHash")),
                                    position - 1,
                                    size,
                                    hashes(proof),
                                    bytes(proof.get("rootHash"))))
                            .as("%d of %d", position, size)
                            .isTrue();
                }
            }
        }

        @Test
        void of_inclusion_are_of_the_newest_checkpoint_that_covers_the_event() {
            receipt(shop.backend, shop.ordered(1));
            JsonNode proof = ok("/v1/audit/proofs/1");
            JsonNode checkpoint =
                    ok("/v1/audit/checkpoints?limit=1").get("items").get(0);
            assertThat(checkpoint.get("size").asLong())
                    .isGreaterThanOrEqualTo(proof.get("size").asLong());
            JsonNode consistency =
                    ok("/v1/audit/consistency?from=" + proof.get("size").asLong() + "&to="
                            + checkpoint.get("size").asLong());
            assertThat(consistency.get("toRootHash")).isEqualTo(checkpoint.get("rootHash"));
            assertThat(consistency.get("fromRootHash")).isEqualTo(proof.get("rootHash"));
        }

        @Test
        void of_consistency_verify_between_any_two_checkpoints() {
            receipt(shop.backend, shop.ordered(1));
            receipt(shop.backend, shop.ordered(1));
            JsonNode items = ok("/v1/audit/checkpoints").get("items");
            assertThat(items.size()).isGreaterThanOrEqualTo(2);
            JsonNode newest = items.get(0);
            for (JsonNode older : items) {
                JsonNode proof = ok("/v1/audit/consistency?from=" + older.get("size") + "&to=" + newest.get("size"));
                assertThat(ProofCheck.consistent(
                                older.get("size").asLong(),
                                bytes(older.get("rootHash")),
                                newest.get("size").asLong(),
                                bytes(newest.get("rootHash")),
                                hashes(proof)))
                        .as("%s", older)
                        .isTrue();
                assertThat(CheckpointNote.parse(older.get("note").asString()).signedBy(key()))
                        .isTrue();
            }
            assertThat(ok("/v1/audit/checkpoints?limit=1").get("nextCursor").isNull())
                    .isFalse();
        }
    }

    @Nested
    class WhatIsNotThere {
        @Test
        void is_refused_saying_what_is() {
            assertThat(auditor.get("/v1/audit/proofs/99999999").code()).isEqualTo("EVENT_NOT_FOUND");
            assertThat(auditor.get("/v1/audit/proofs/0").pointers()).containsExactly("/path/position");
            assertThat(auditor.get("/v1/audit/proofs/1?size=99999999").pointers())
                    .containsExactly("/query/size");
            assertThat(auditor.get("/v1/audit/proofs/2?size=1").pointers()).containsExactly("/query/size");
            assertThat(auditor.get("/v1/audit/consistency?from=1").pointers()).containsExactly("/query/to");
            assertThat(auditor.get("/v1/audit/consistency?from=3&to=2").pointers())
                    .containsExactly("/query/from");
            assertThat(auditor.get("/v1/audit/consistency?from=1&to=99999999").pointers())
                    .containsExactly("/query/to");
            assertThat(ok("/v1/audit/consistency?from=0&to=0").get("hashes").size())
                    .isZero();
        }

        @Test
        void is_not_for_everybody() {
            for (String path : List.of(
                    "/v1/audit/checkpoints",
                    "/v1/audit/keys",
                    "/v1/audit/proofs/1",
                    "/v1/audit/consistency?from=0&to=1")) {
                assertThat(shop.backend.get(path).status()).as(path).isEqualTo(403);
                assertThat(shop.service.as("reporter").get(path).status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }
}
