package io.seatledger.events.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a seat or is invited to it, without saying who that is.
 *
 * @param learnerId the LMS's id, {@code null} for a person known by e-mail address only
 * @param personRef key of the personal data in the vault, {@code null} when nothing is known beside the id
 */
public record LearnerRef(
        @Nullable String learnerId, @Nullable String personRef) {
    public LearnerRef {
        if (learnerId == null && personRef == null) {
            throw new IllegalArgumentException("a learner has an id or a reference");
        }
    }

    /** What tells one learner from another: the LMS's id where it is known. */
    public String key() {
        return learnerId != null ? learnerId : Objects.requireNonNull(personRef);
    }
}
