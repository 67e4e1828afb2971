package io.seatledger.query.webhooks;

import io.seatledger.query.changes.ChangeFilter;
import io.seatledger.query.changes.ChangeScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook and how far it was told.
 *
 * @param onlyStores the only stores its maker knew; {@code null} is all of them
 * @param restarts how often it was to begin anew
 * @param resumes how often it was to be tried again at once
 * @param position everything up to it was told, or is not for this webhook
 * @param failures in a row
 * @param stopped {@code GONE} when the receiver said so, {@code FAILING} when it failed for too long
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are sealed.
record Webhook(
        String webhookId,
        String name,
        String url,
        @Nullable List<String> onlyStores,
        List<String> storeIds,
        @Nullable String organizationId,
        List<String> types,
        Instant createdAt,
        String createdBy,
        boolean paused,
        byte[] secret,
        byte @Nullable [] previousSecret,
        @Nullable Instant previousUntil,
        long restarts,
        long resumes,
        long position,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable String stopped) {

    /** Whether it is to be told something now, if there is anything. */
    boolean due(Instant now) {
        Instant next = nextAttemptAt;
        return !paused && stopped == null && (next == null || !next.isAfter(now));
    }

    /** Its maker is staff or a backend: it is told internal notes, too. */
    ChangeScope scope() {
        return new ChangeScope(
                onlyStores == null ? null : Set.copyOf(onlyStores),
                null,
                true,
                new ChangeFilter(storeIds, organizationId, null, null, types));
    }
}
