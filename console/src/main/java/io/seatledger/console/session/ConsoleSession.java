package io.seatledger.console.session;

import io.seatledger.platform.security.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in. What they may is decided by the API at every request; role and bindings only choose what is offered.
 *
 * @param token the API key or JWT that the API is asked with; never shown
 * @param name of the key, or the principal
 * @param storeIds the only stores it may touch; {@code null} is all of them
 * @param until when the person has to sign in again
 */
public record ConsoleSession(
        String token,
        String principal,
        String name,
        Role role,
        @Nullable List<String> storeIds,
        @Nullable String agentId,
        @Nullable String learnerId,
        Instant until) {

    /** Whether one of the named roles is the person's. */
    public boolean is(String... roles) {
        return List.of(roles).contains(role.name());
    }

    @Override
    public String toString() {
        return "ConsoleSession[" + principal + ", " + role + ']';
    }
}
