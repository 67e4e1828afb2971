package io.seatledger.platform.vault;

/**
 * A row of {@code vault.person}.
 *
 * @param ref names the person in events
 * @param wrappedKey the person's own key under the key-encryption key; destroying it erases the person
 * @param sealed the personal data under the person's key
 * @param emailHash keyed hash of the normalized e-mail address, for look-ups
 */
@SuppressWarnings("ArrayRecordComponent") // rows are written, never compared
public record SealedPerson(String ref, byte[] wrappedKey, byte[] sealed, byte[] emailHash) {}
