package io.seatledger.command.webhook;

import io.seatledger.command.http.Access;
import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.id.RandomBytes;
import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.security.Caller;
import io.seatledger.platform.vault.SealingKey;
import io.seatledger.platform.web.Problem;
import io.seatledger.platform.web.ProblemException;
import io.seatledger.platform.webhook.WebhookSecret;
import io.seatledger.platform.webhook.WebhookUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes webhooks and gives them new secrets. What is made under an idempotency key is derived from it, so that a repeat gets the same
 * answer although no secret is kept in clear.
 */
@Component
class Webhooks {
    private static final Duration BOTH_SIGN = Duration.ofHours(24);
    private static final int ID_BYTES = 16;

    private final WebhookRegister register;
    private final WebhookUrl urls;
    private final SealingKey seal;
    private final LedgerReader log;
    private final Ids ids;
    private final byte[] derivationKey;

    Webhooks(
            WebhookRegister register,
            WebhookUrl urls,
            SealingKey webhookSeal,
            LedgerReader log,
            Ids ids,
            KeyEncryptionKey kek) {
        this.register = register;
        this.urls = urls;
        this.seal = webhookSeal;
        this.log = log;
        this.ids = ids;
        this.derivationKey = kek.derive("webhook-made");
    }

    /** A webhook and its secret, shown once. */
    record Made(String webhookId, String secret, boolean replayed) {}

    Made make(NewWebhook wanted, Caller maker, Instant at, @Nullable String idempotencyKey) {
        wanted.stores().forEach(storeId -> Access.store(maker, storeId));
        byte[] request = fingerprint(wanted);
        String id = idempotencyKey == null
                ? ids.next("whk")
                : "whk_" + HexFormat.of().formatHex(Arrays.copyOf(derived("id", maker, "", idempotencyKey), ID_BYTES));
        WebhookSecret secret = secret("secret", maker, "", idempotencyKey);
        WebhookRegister.Sealed known = register.find(id, maker).orElse(null);
        if (known != null) {
            if (!MessageDigest.isEqual(request, known.request())) {
                throw new ProblemException(Problem.of(
                        422,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was used for another request; choose a new one."));
            }
            return new Made(id, secret.shown(), true);
        }
        String refusal = urls.refusal(wanted.url());
        if (refusal != null) {
            throw new ProblemException(
                    Problem.of(422, "WEBHOOK_URL_REFUSED", "A webhook cannot lead to this URL: " + refusal + '.'));
        }
        Long after = wanted.after();
        register.insert(id, wanted, maker, after == null ? log.head() : after, secret.sealed(seal, id), at, request);
        return new Made(id, secret.shown(), false);
    }

    Made rotate(String webhookId, Caller caller, Instant at, @Nullable String idempotencyKey) {
        WebhookRegister.Sealed known = register.find(webhookId, caller).orElseThrow(() -> unknown(webhookId));
        WebhookSecret secret = secret("rotated", caller, webhookId, idempotencyKey);
        boolean done =
                WebhookSecret.open(known.secret(), seal, webhookId).shown().equals(secret.shown());
        if (!done) {
            register.rotate(webhookId, caller, secret.sealed(seal, webhookId), at.plus(BOTH_SIGN));
        }
        return new Made(webhookId, secret.shown(), done);
    }

    static ProblemException unknown(String webhookId) {
        return ProblemException.notFound("WEBHOOK_NOT_FOUND", "There is no webhook " + webhookId + '.');
    }

    private WebhookSecret secret(String what, Caller caller, String webhookId, @Nullable String idempotencyKey) {
        return WebhookSecret.of(
                idempotencyKey == null
                        ? RandomBytes.fresh(WebhookSecret.BYTES)
                        : derived(what, caller, webhookId, idempotencyKey));
    }

    private byte[] fingerprint(NewWebhook wanted) {
        return KeyEncryptionKey.hmac(derivationKey, AnswerJson.write(wanted));
    }

    /** Parts are measured, so that no two lists of them read the same. */
    private byte[] derived(String what, Caller caller, String webhookId, String idempotencyKey) {
        String principal = caller.principal();
        String message = what
                + ':'
                + principal.length()
                + ':'
                + principal
                + webhookId.length()
                + ':'
                + webhookId
                + idempotencyKey;
        return KeyEncryptionKey.hmac(derivationKey, message.getBytes(StandardCharsets.UTF_8));
    }
}
