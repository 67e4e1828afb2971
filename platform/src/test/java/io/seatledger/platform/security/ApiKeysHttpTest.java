package io.seatledger.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.test.HttpCalls.Answer;
import io.seatledger.platform.testapp.PlatformHttpTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ApiKeysHttpTest extends PlatformHttpTest {
    private static final String BACKEND =
            "{\"name\": \"shop\", \"role\": \"STORE_BACKEND\", \"storeIds\": [\"st-1\", \"st-2\"], \"expiresAt\": \"2999-01-01T00:00:00Z\"}";

    @Autowired
    private JdbcClient db;

    private Answer create(String body, String... headers) {
        return admin().post("/v1/api-keys", body, headers);
    }

    @Nested
    class ANewKey {
        @Test
        void is_shown_once_and_works_at_once() {
            Answer created = create(BACKEND);
            assertThat(created.status()).isEqualTo(201);
            String keyId = created.json().path("keyId").asString();
            String key = created.json().path("key").asString();
            assertThat(created.header("Location")).isEqualTo("/v1/api-keys/" + keyId);
            assertThat(key).matches("sk_[a-z2-7]{52}");
            JsonNode caller = nobody().as(key)
                    .put("/v1/things/t", "{\"name\": \"n\", \"count\": 5}")
                    .json()
                    .path("caller");
            assertThat(caller.path("principal").asString()).isEqualTo("key:" + keyId);
            assertThat(caller.path("storeIds").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrder("st-1", "st-2");
        }

        @Test
        void leaves_only_its_hash_in_the_database() {
            String key = create(BACKEND).json().path("key").asString();
            List<String> rows = db.sql("select t::text from access.api_key t")
                    .query(String.class)
                    .list();
            assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(key) || row.contains(key.substring(3)));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{}|/name /role",
                    "{\"name\": \"x\", \"role\": \"KING\"}|/role",
                    "{\"name\": \"x\", \"role\": \"AGENT\"}|/agentId",
                    "{\"name\": \"x\", \"role\": \"LEARNER\"}|/learnerId",
                    "{\"name\": \"x\", \"role\": \"LEARNER\", \"agentId\": \"a\", \"storeIds\": [\"s\"]}|/storeIds /agentId /learnerId",
                    "{\"name\": \"x\", \"role\": \"ADMIN\", \"storeIds\": [\"s\"], \"learnerId\": \"l\"}|/storeIds /learnerId",
                    "{\"name\": \"x\", \"role\": \"STORE_BACKEND\", \"storeIds\": []}|/storeIds",
                    "{\"name\": \"x\", \"role\": \"LMS\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}|/expiresAt"
                })
        void is_refused_with_everything_that_is_wrong(String body, String pointers) {
            Answer answer = create(body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers.split(" "));
        }

        @Test
        void is_made_and_revoked_with_the_position_of_the_log() {
            Answer created = create(BACKEND);
            String keyId = created.json().path("keyId").asString();
            assertThat(created.header("Ledger-Position")).matches("[0-9]+");
            assertThat(admin().delete("/v1/api-keys/" + keyId).header("Ledger-Position"))
                    .matches("[0-9]+");
        }

        @Test
        void is_only_for_administrators_to_make() {
            assertThat(with("storeBackend").post("/v1/api-keys", BACKEND).status())
                    .isEqualTo(403);
        }
    }

    @Nested
    class ARepeatUnderAnIdempotencyKey {
        @Test
        void gives_the_identical_answer_again() {
            Answer first = create(BACKEND, "Idempotency-Key", "repeat-1");
            Answer second = create(BACKEND, "Idempotency-Key", "repeat-1");
            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(first.header("Idempotency-Replayed")).isEmpty();
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        }

        @Test
        void with_other_content_is_422() {
            create(BACKEND, "Idempotency-Key", "repeat-2");
            Answer other = create("{\"name\": \"other\", \"role\": \"LMS\"}", "Idempotency-Key", "repeat-2");
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }

        @Test
        void by_another_caller_is_another_key() {
            String second = create("{\"name\": \"second\", \"role\": \"ADMIN\"}")
                    .json()
                    .path("key")
                    .asString();
            Answer mine = create(BACKEND, "Idempotency-Key", "repeat-3");
            Answer theirs = nobody().as(second).post("/v1/api-keys", BACKEND, "Idempotency-Key", "repeat-3");
            assertThat(theirs.json().path("key")).isNotEqualTo(mine.json().path("key"));
        }

        @Test
        void sent_at_the_same_time_makes_one_key() {
            List<String> bodies = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(
                            n -> create(BACKEND, "Idempotency-Key", "repeat-4").body())
                    .toList();
            assertThat(bodies).containsOnly(bodies.get(0)).first().asString().contains("sk_");
        }

        @Test
        void needs_a_printable_key() {
            assertThat(create(BACKEND, "Idempotency-Key", "a\tb").pointers())
                    .containsExactly("/header/Idempotency-Key");
            assertThat(create(BACKEND, "Idempotency-Key", "").pointers()).containsExactly("/header/Idempotency-Key");
            assertThat(create(BACKEND, "Idempotency-Key", "x".repeat(256)).pointers())
                    .containsExactly("/header/Idempotency-Key");
        }
    }

    @Nested
    class ARevokedOrExpiredKey {
        @Test
        void is_refused_at_once() {
            JsonNode created = create(BACKEND).json();
            String key = created.path("key").asString();
            assertThat(nobody().as(key).get("/v1/nowhere").status()).isEqualTo(404);
            Answer revoked =
                    admin().delete("/v1/api-keys/" + created.path("keyId").asString());
            assertThat(revoked.status()).isEqualTo(204);
            assertThat(nobody().as(key).get("/v1/nowhere").status()).isEqualTo(401);
            assertThat(admin().delete("/v1/api-keys/" + created.path("keyId").asString())
                            .status())
                    .isEqualTo(204);
        }

        @Test
        void that_nobody_made_cannot_be_revoked() {
            Answer answer = admin().delete("/v1/api-keys/key_none");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("API_KEY_NOT_FOUND");
        }

        @Test
        void is_refused_after_its_end() {
            JsonNode created = create(BACKEND).json();
            db.sql("update access.api_key set expires_at = now() where key_id = ?")
                    .param(created.path("keyId").asString())
                    .update();
            assertThat(nobody().as(created.path("key").asString())
                            .get("/v1/nowhere")
                            .status())
                    .isEqualTo(401);
        }
    }
}
