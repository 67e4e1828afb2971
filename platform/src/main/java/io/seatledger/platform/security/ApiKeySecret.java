package io.seatledger.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** The text of API keys: {@code sk_} and 256 bits in base 32. */
final class ApiKeySecret {
    static final String PREFIX = "sk_";
    static final int BYTES = 32;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_PER_CHARACTER = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeySecret() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** The key with the given 256 bits. */
    static String of(byte[] bytes) {
        StringBuilder key = new StringBuilder(PREFIX);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << Byte.SIZE) | (b & 0xFF);
            bits += Byte.SIZE;
            while (bits >= BITS_PER_CHARACTER) {
                bits -= BITS_PER_CHARACTER;
                key.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0
                ? key.toString()
                : key.append(ALPHABET.charAt((buffer << (BITS_PER_CHARACTER - bits)) & 31))
                        .toString();
    }

    /** What the database keeps of a key; plain, for 256 random bits cannot be guessed. */
    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
