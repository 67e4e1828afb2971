package io.seatledger.query.webhooks;

import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.vault.SealingKey;
import io.seatledger.platform.webhook.WebhookSecret;
import io.seatledger.query.changes.Change;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the signed message of a change; its id is the same however often it is sent. */
@Component
class WebhookSigner {
    private final SealingKey seal;
    private final String source;

    WebhookSigner(SealingKey webhookSeal, @Value("${seatledger.public-url:}") String publicUrl) {
        this.seal = webhookSeal;
        this.source = publicUrl.isBlank() ? "urn:seatledger" : publicUrl.strip();
    }

    /** What is sent. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Message(Map<String, String> headers, byte[] body) {}

    Message message(Webhook webhook, Change change, Instant at) {
        byte[] body = AnswerJson.write(CloudEvent.of(change, source));
        String id = webhook.webhookId() + '.' + change.position();
        long timestamp = at.getEpochSecond();
        String signatures = open(webhook.secret(), webhook).sign(id, timestamp, body);
        byte[] previous = webhook.previousSecret();
        Instant until = webhook.previousUntil();
        if (previous != null && until != null && at.isBefore(until)) {
            signatures += ' ' + open(previous, webhook).sign(id, timestamp, body);
        }
        return new Message(
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        signatures),
                body);
    }

    private WebhookSecret open(byte[] sealed, Webhook webhook) {
        return WebhookSecret.open(sealed, seal, webhook.webhookId());
    }
}
