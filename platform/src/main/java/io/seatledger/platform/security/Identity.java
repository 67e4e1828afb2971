package io.seatledger.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a key or token stands for.
 *
 * @param principal {@code key:<keyId>} or {@code jwt:<issuer>#<subject>}
 * @param storeIds the only stores it may touch; {@code null} is all of them
 * @param agentId of an {@link Role#AGENT}
 * @param learnerId of a {@link Role#LEARNER}
 */
public record Identity(
        String principal,
        Role role,
        @Nullable Set<String> storeIds,
        @Nullable String agentId,
        @Nullable String learnerId) {}
