package io.seatledger.platform.security;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param storeIds the only stores that a {@link Role#STORE_BACKEND} may touch
 * @param agentId whom an {@link Role#AGENT} key belongs to
 * @param learnerId whom a {@link Role#LEARNER} key belongs to
 */
record NewApiKey(
        @Text String name,
        Role role,
        @Nullable @Size(min = 1, max = STORES_MAX) List<@Id String> storeIds,
        @Nullable @Id String agentId,
        @Nullable @Id String learnerId,
        @Nullable Instant expiresAt)
        implements SelfChecked {
    static final int STORES_MAX = 1_000;

    static NewApiKey named(String name, Role role) {
        return new NewApiKey(name, role, null, null, null, null);
    }

    @Override
    public void check(BiConsumer<String, String> errors) {
        belongs(storeIds != null, role == Role.STORE_BACKEND, "storeIds", Role.STORE_BACKEND, errors);
        belongs(agentId != null, role == Role.AGENT, "agentId", Role.AGENT, errors);
        belongs(learnerId != null, role == Role.LEARNER, "learnerId", Role.LEARNER, errors);
        if (role == Role.AGENT && agentId == null) {
            errors.accept("/agentId", "is required for the role AGENT");
        }
        if (role == Role.LEARNER && learnerId == null) {
            errors.accept("/learnerId", "is required for the role LEARNER");
        }
    }

    private static void belongs(
            boolean given, boolean fits, String field, Role only, BiConsumer<String, String> errors) {
        if (given && !fits) {
            errors.accept("/" + field, "is only for the role " + only + "; leave it out");
        }
    }
}
