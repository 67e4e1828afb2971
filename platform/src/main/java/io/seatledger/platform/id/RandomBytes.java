package io.seatledger.platform.id;

import java.security.SecureRandom;

/** Bytes that nobody can guess, for secrets that are handed out. */
public final class RandomBytes {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomBytes() {}

    /** So many fresh ones. */
    public static byte[] fresh(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
