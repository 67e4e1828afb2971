package io.seatledger.command.ledger;

import io.seatledger.platform.vault.SealedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Whom an identity led to when it was looked up.
 *
 * @param ref names the person in events
 * @param learnerId {@code null} for a person known by e-mail address only
 * @param address {@code null} for a person without an e-mail address
 */
public record Sighted(
        String ref, @Nullable String learnerId, @Nullable Identity address) {

    /** The person of a row. */
    public static Sighted of(SealedPerson person) {
        byte[] hash = person.emailHash();
        return new Sighted(person.ref(), person.learnerId(), hash == null ? null : Identity.address(hash));
    }
}
