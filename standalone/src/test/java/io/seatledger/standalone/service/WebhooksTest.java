package io.seatledger.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.standalone.service.Service.Answer;
import io.seatledger.standalone.service.Service.Caller;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks are made and managed by commands; none of these is ever told anything, as none of this has happened yet. */
class WebhooksTest {
    private static final long FAR = 900_000_000_000L;
    private final Service service = Service.running();
    private final Caller admin = service.as("admin");

    private static String body(String url, String more) {
        return "{\"url\": \"%s\", \"name\": \"orders\", \"after\": %d%s}".formatted(url, FAR, more);
    }

    private Answer made(Caller caller, String more) {
        Answer answer = caller.post("/v1/webhooks", body("https://93.184.215.14/hook", more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String path(Answer made) {
        return "/v1/webhooks/" + made.json().get("webhookId").asString();
    }

    @Nested
    class Made {
        @Test
        void show_their_secret_once() {
            Answer made = made(admin, "");
            String secret = made.json().get("secret").asString();
            assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
            assertThat(made.header("Location")).isEqualTo(path(made));
            Answer shown = admin.get(path(made));
            assertThat(shown.text()).doesNotContain(secret.substring(6)).contains("\"state\":\"ACTIVE\"");
            assertThat(shown.json().get("position").asLong()).isEqualTo(FAR);
        }

        @Test
        void twice_under_one_key_are_one() {
            Caller once = admin.once();
            Answer made = made(once, "");
            Answer again = made(once, "");
            assertThat(again.text()).isEqualTo(made.text());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(once.post("/v1/webhooks", body("https://93.184.215.14/other", ""))
                            .code())
                    .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }

        @Test
        void can_be_paused_resumed_replayed_given_a_new_secret_and_deleted() {
            Answer made = made(admin, "");
            assertThat(admin.post(path(made) + "/pause", "").status()).isEqualTo(204);
            assertThat(admin.get(path(made)).json().get("state").asString()).isEqualTo("PAUSED");
            assertThat(admin.post(path(made) + "/resume", "").status()).isEqualTo(204);
            assertThat(admin.post(path(made) + "/replay", "{\"from\": " + (FAR + 7) + "}")
                            .status())
                    .isEqualTo(204);
            assertThat(admin.get(path(made)).json().get("position").asLong()).isEqualTo(FAR + 7);
            Caller once = admin.once();
            Answer rotated = once.post(path(made) + "/rotate-secret", "");
            assertThat(rotated.status()).isEqualTo(200);
            assertThat(rotated.json().get("secret")).isNotEqualTo(made.json().get("secret"));
            assertThat(once.post(path(made) + "/rotate-secret", "").text()).isEqualTo(rotated.text());
            assertThat(admin.delete(path(made)).status()).isEqualTo(204);
            assertThat(admin.delete(path(made)).code()).isEqualTo("WEBHOOK_NOT_FOUND");
            assertThat(admin.get(path(made)).status()).isEqualTo(404);
        }
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://93.184.215.14/",
                    "https://127.0.0.1/",
                    "https://localhost/",
                    "https://169.254.169.254/latest",
                    "https://[::ffff:10.0.0.1]/",
                    "https://2130706433/",
                    "https://user@93.184.215.14/",
                    "not a url"
                })
        void are_urls_that_lead_where_they_must_not(String url) {
            Answer answer = admin.post("/v1/webhooks", body(url, ""));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("WEBHOOK_URL_REFUSED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ", \"types\": [\"NoSuchEvent\"]",
                    ", \"types\": []",
                    ", \"storeIds\": []",
                    ", \"storeIds\": [\" \"]",
                    ", \"colour\": \"red\""
                })
        void are_bodies_that_are_not_of_the_form(String more) {
            assertThat(admin.post("/v1/webhooks", body("https://93.184.215.14/", more))
                            .status())
                    .isEqualTo(400);
        }

        @ParameterizedTest
        @CsvSource({"lms", "auditor", "reporter", "operator"})
        void are_other_roles(String role) {
            assertThat(service.as(role)
                            .post("/v1/webhooks", body("https://93.184.215.14/", ""))
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void are_stores_that_the_key_does_not_cover_and_webhooks_that_others_made() {
            Answer key = admin.post(
                    "/v1/api-keys", "{\"name\": \"one\", \"role\": \"STORE_BACKEND\", \"storeIds\": [\"s-hook\"]}");
            Caller backend = service.withKey(key.json().get("key").asString());
            assertThat(backend.post("/v1/webhooks", body("https://93.184.215.14/", ", \"storeIds\": [\"s-other\"]"))
                            .code())
                    .isEqualTo("STORE_NOT_FOUND");
            Answer own = made(backend, ", \"storeIds\": [\"s-hook\"]");
            assertThat(backend.post(path(own) + "/pause", "").status()).isEqualTo(204);
            Answer foreign = made(admin, "");
            assertThat(backend.post(path(foreign) + "/pause", "").code()).isEqualTo("WEBHOOK_NOT_FOUND");
            assertThat(backend.delete(path(foreign)).status()).isEqualTo(404);
            assertThat(backend.get(path(foreign)).status()).isEqualTo(404);
        }
    }
}
