package io.seatledger.command.dispatch;

import java.security.MessageDigest;

/**
 * A caller's key for one command.
 *
 * @param caller the authenticated principal; keys of two callers never meet
 * @param fingerprint SHA-256 over method, path, person acted for and canonical payload
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by #isFor only.
public record IdempotencyKey(String caller, String key, byte[] fingerprint) {

    /** Whether a stored fingerprint is that of the same command. */
    boolean isFor(byte[] stored) {
        return MessageDigest.isEqual(fingerprint, stored);
    }

    /** What it is held by while its command runs. */
    String running() {
        return caller + '\n' + key;
    }
}
