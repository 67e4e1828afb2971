package io.seatledger.command.person;

import io.seatledger.events.value.LearnerRef;
import java.util.List;

/**
 * The learner that a request names.
 *
 * @param ref names the learner in events
 * @param keys every key under which this person may have an enrollment or a seat; the one of {@code ref} is among them
 */
public record ResolvedLearner(LearnerRef ref, List<String> keys) {
    public ResolvedLearner {
        keys = List.copyOf(keys);
    }
}
