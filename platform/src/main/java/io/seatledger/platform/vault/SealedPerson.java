package io.seatledger.platform.vault;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code vault.person}.
 *
 * @param ref names the person in events
 * @param wrappedKey the person's own key under the key-encryption key; destroying it erases the person
 * @param sealed the personal data under the person's key
 * @param emailHash keyed hash of the normalized e-mail address, for look-ups; {@code null} when there is no address
 * @param learner whether look-ups of learners find it
 * @param learnerId the LMS's id of a learner, {@code null} when it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // rows are written, never compared
public record SealedPerson(
        String ref,
        byte[] wrappedKey,
        byte[] sealed,
        byte @Nullable [] emailHash,
        boolean learner,
        @Nullable String learnerId) {

    /** The same row, found as the learner that the LMS knows by this id, if any. */
    public SealedPerson asLearner(@Nullable String id) {
        return new SealedPerson(ref, wrappedKey, sealed, emailHash, true, id);
    }
}
