package io.seatledger.platform.webhook;

import io.seatledger.platform.vault.SealingKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret of Standard Webhooks: {@code whsec_} and the key in base 64. It never shows itself by accident. */
public final class WebhookSecret {
    /** Bytes of a key. */
    public static final int BYTES = 32;

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    public static WebhookSecret of(byte[] key) {
        return new WebhookSecret(key.clone());
    }

    /** Opens a secret at rest. */
    public static WebhookSecret open(byte[] sealed, SealingKey seal, String webhookId) {
        return new WebhookSecret(seal.open(sealed, webhookId));
    }

    public byte[] sealed(SealingKey seal, String webhookId) {
        return seal.seal(key, webhookId);
    }

    /** As its owner gets to see it, once. */
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** One signature of a message, with its version in front. */
    public String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
