package io.seatledger.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, for whom and why; an argument of controller methods.
 *
 * @param principal {@code key:<keyId>} or {@code jwt:<issuer>#<subject>}; {@code link:<seatId>} for somebody who was
 *     invited, {@code system:<name>} for the service itself
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

    /** Somebody without a key, on a route that is open to all; whoever it turns out to be takes the place. */
    public static Caller anonymous(String correlationId) {
        return invitee("anonymous", null, correlationId);
    }

    /**
     * Somebody who is known by the link that was sent to them.
     *
     * @param learnerId as they say, {@code null} for none
     */
    public static Caller invitee(String principal, @Nullable String learnerId, String correlationId) {
        return new Caller(principal, Role.LEARNER, null, null, learnerId, null, null, correlationId);
    }

    /** Whether its key or token covers the store. */
    public boolean maySeeStore(String storeId) {
        Set<String> only = storeIds;
        return only == null || only.contains(storeId);
    }
}
