package io.seatledger.platform.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key as administrators see it: everything but the key. */
public record ApiKey(
        String keyId,
        String name,
        Role role,
        @Nullable List<String> storeIds,
        @Nullable String agentId,
        @Nullable String learnerId,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {}
