package io.seatledger.platform.security;

import io.seatledger.platform.data.KeyEncryptionKey;
import io.seatledger.platform.database.CommonQuestion;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.json.AnswerJson;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.platform.web.Problem;
import io.seatledger.platform.web.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, finds and revokes API keys. */
public final class ApiKeys {
    private static final int KEY_ID_BYTES = 16;
    private static final String PRINCIPAL = "key:";
    /** A question that takes longer than this no longer makes others wait. */
    private static final Duration OVERDUE = Duration.ofMillis(250);

    private final ApiKeyTable table;
    private final byte[] derivationKey;
    private final Ids ids;
    private final Clock clock;
    /** Every request has this question, and each gets an answer of now: a revoked key must be refused at once. */
    private final CommonQuestion<ByteBuffer, ApiKey> live;

    ApiKeys(ApiKeyTable table, KeyEncryptionKey kek, Ids ids, Clock clock) {
        this.table = table;
        this.derivationKey = kek.derive("api-key");
        this.ids = ids;
        this.clock = clock;
        this.live = new CommonQuestion<>(hashes -> table.findLive(hashes, clock.instant()), OVERDUE);
    }

    /**
     * A key just made, or made before under the same idempotency key.
     *
     * @param secret shown to the caller and never stored
     */
    record Created(ApiKey key, String secret, boolean replayed) {}

    /** Makes a key whose secret nobody can make again. */
    Created create(NewApiKey wanted, String createdBy) {
        requireFuture(wanted);
        ApiKey key = key(ids.apiKey(), wanted, createdBy);
        String secret = ApiKeySecret.fresh();
        table.insert(key, ApiKeySecret.hash(secret), null);
        return new Created(key, secret, false);
    }

    /**
     * Makes a key; a repeat of the request gives the same secret again, for it is derived and not stored.
     *
     * @throws ProblemException 422 when the idempotency key was used for another request
     */
    Created create(NewApiKey wanted, String createdBy, String idempotencyKey) {
        byte[] fingerprint = ApiKeySecret.hash(new String(AnswerJson.write(wanted), StandardCharsets.UTF_8));
        String keyId = "key_"
                + HexFormat.of().formatHex(Arrays.copyOf(derived("id", createdBy, idempotencyKey), KEY_ID_BYTES));
        String secret = ApiKeySecret.of(derived("secret", createdBy, idempotencyKey));
        boolean made = false;
        if (table.find(keyId).isEmpty()) {
            requireFuture(wanted);
            made = table.insert(key(keyId, wanted, createdBy), ApiKeySecret.hash(secret), fingerprint);
        }
        ApiKeyTable.Row row = table.find(keyId).orElseThrow();
        if (!MessageDigest.isEqual(fingerprint, row.requestSha256())) {
            throw new ProblemException(Problem.of(
                    422,
                    "IDEMPOTENCY_KEY_REUSED",
                    "This Idempotency-Key was used for another request; choose a new one."));
        }
        return new Created(row.key(), secret, !made);
    }

    /** Revokes at once; {@code false} when there is no such key. Revoking again changes nothing. */
    boolean revoke(String keyId) {
        return table.revoke(keyId, clock.instant());
    }

    /** The next keys by id. */
    public List<ApiKey> list(@Nullable String afterKeyId, int limit) {
        return table.list(afterKeyId, limit);
    }

    /** Whom a key stands for, if it is known, not expired and not revoked. */
    Optional<Identity> authenticate(String secret) {
        return live.find(ByteBuffer.wrap(ApiKeySecret.hash(secret))).map(ApiKeys::identity);
    }

    /** The name that an administrator gave to the key of a principal; empty for a principal of another kind. */
    Optional<String> nameOf(String principal) {
        return principal.startsWith(PRINCIPAL)
                ? table.find(principal.substring(PRINCIPAL.length()))
                        .map(row -> row.key().name())
                : Optional.empty();
    }

    /** Whether a principal that was let in may stay: its key is neither revoked nor expired by now. A token is not ours to revoke. */
    public boolean honours(String principal) {
        return !principal.startsWith(PRINCIPAL)
                || table.isLive(principal.substring(PRINCIPAL.length()), clock.instant());
    }

    private static Identity identity(ApiKey key) {
        List<String> stores = key.storeIds();
        return new Identity(
                PRINCIPAL + key.keyId(),
                key.role(),
                stores == null ? null : Set.copyOf(stores),
                key.agentId(),
                key.learnerId());
    }

    private ApiKey key(String keyId, NewApiKey wanted, String createdBy) {
        return new ApiKey(
                keyId,
                wanted.name(),
                wanted.role(),
                wanted.storeIds(),
                wanted.agentId(),
                wanted.learnerId(),
                clock.instant(),
                createdBy,
                wanted.expiresAt(),
                null);
    }

    private void requireFuture(NewApiKey wanted) {
        Instant expiresAt = wanted.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new MalformedRequest("/expiresAt", "must be in the future");
        }
    }

    /** The caller's name is measured, so that no two pairs of caller and key read the same. */
    private byte[] derived(String what, String caller, String idempotencyKey) {
        String message = what + ':' + caller.length() + ':' + caller + idempotencyKey;
        return KeyEncryptionKey.hmac(derivationKey, message.getBytes(StandardCharsets.UTF_8));
    }
}
