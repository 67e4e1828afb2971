package io.seatledger.query.rehearsal;

import io.seatledger.platform.json.Id;
import io.seatledger.platform.json.SelfChecked;
import io.seatledger.platform.json.StorePolicyBody;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are taken again, and under what policy.
 *
 * @param policyChanges what is to differ from the policy that was in force at each decision
 * @param from decided at this instant or later
 * @param to decided before this instant
 */
record RehearsalBody(
        StorePolicyBody policyChanges,
        @Id String storeId,
        @Nullable Instant from,
        @Nullable Instant to) implements SelfChecked {
    @Override
    public void check(BiConsumer<String, String> errors) {
        if (from != null && to != null && to.isBefore(from)) {
            errors.accept("/to", "must not be before from");
        }
    }
}
