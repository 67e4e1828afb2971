package io.seatledger.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, for whom and why; an argument of controller methods.
 *
 * @param principal {@code key:<keyId>}, {@code jwt:<issuer>#<subject>} or, for the service itself, {@code system:<name>}
 * @param storeIds the only stores it may touch; {@code null} is all of them
 * @param agentId set for an {@link Role#AGENT}
 * @param learnerId set for a {@link Role#LEARNER}
 * @param onBehalfOf whom it acts for; only a {@link Role#STORE_BACKEND} or {@link Role#ADMIN} has one
 * @param reason why, in the caller's words
 * @param correlationId of the request
 */
public record Caller(
        String principal,
        Role role,
        @Nullable Set<String> storeIds,
        @Nullable String agentId,
        @Nullable String learnerId,
        @Nullable OnBehalfOf onBehalfOf,
        @Nullable String reason,
        String correlationId) {

    static Caller of(Identity who, @Nullable OnBehalfOf forWhom, @Nullable String reason, String correlationId) {
        return new Caller(
                who.principal(),
                who.role(),
                who.storeIds(),
                who.agentId(),
                who.learnerId(),
                forWhom,
                reason,
                correlationId);
    }

    /** The service itself, when what it does was asked for by time or by mail and by nobody. */
    public static Caller system(String name, String correlationId) {
        return new Caller("system:" + name, Role.OPERATOR, null, null, null, null, null, correlationId);
    }

    /** Whether its key or token covers the store. */
    public boolean maySeeStore(String storeId) {
        Set<String> only = storeIds;
        return only == null || only.contains(storeId);
    }
}
