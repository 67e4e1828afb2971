package io.seatledger.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.webhook.WebhookSettings;
import io.seatledger.platform.webhook.WebhookUrl;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WebhookSafetyTest extends ToldWebhooks {
    @Nested
    class Secrets {
        @Test
        void are_neither_shown_nor_kept_in_clear() {
            String id = webhook(0, null);
            receiver.awaitTaken(range(0));
            String bare = SECRET.shown().substring("whsec_".length());
            assertThat(service.get("admin", "/v1/webhooks").response().body())
                    .contains(id)
                    .doesNotContain(bare, "secret");
            assertThat(
                            service.count(
                                    "select count(*) from access.webhook where position('\\x0102030405060708'::bytea in secret) > 0"))
                    .isZero();
            assertThat(SECRET.toString()).doesNotContain(bare);
        }

        @Test
        void and_webhooks_are_for_their_makers() {
            String all = webhook(0, null);
            String some = webhook(0, "s-1");
            assertThat(service.get("backend-of-s-1", "/v1/webhooks").each("webhookId"))
                    .containsExactly(some);
            assertThat(service.get("backend-of-s-1", "/v1/webhooks/" + all).code())
                    .isEqualTo("WEBHOOK_NOT_FOUND");
            assertThat(service.get("backend-of-s-1", "/v1/webhooks/" + all + "/deliveries")
                            .status())
                    .isEqualTo(404);
            assertThat(service.get("agent-1", "/v1/webhooks").status()).isEqualTo(403);
            assertThat(service.get("reporter", "/v1/webhooks").status()).isEqualTo(403);
            assertThat(service.get("auditor", "/v1/webhooks").each("webhookId")).containsExactly(all, some);
        }
    }

    @Nested
    class Addresses {
        @Test
        void are_judged_when_they_are_connected_to() throws IOException {
            SenderSettings settings = service.bean(SenderSettings.class);
            WebhookUrl strict = new WebhookUrl(new WebhookSettings(true, false));
            try (WebhookClient client = new WebhookClient(settings, strict)) {
                for (String host : List.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]")) {
                    WebhookClient.Outcome outcome =
                            client.send("http://" + host + ':' + receiver.port() + "/hook", Map.of(), new byte[0]);
                    assertThat(outcome.problem()).as(host).contains("not of the public internet");
                }
            }
            assertThat(receiver.heard()).isEmpty();
        }
    }
}
