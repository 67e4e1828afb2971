package io.seatledger.cli.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Reading of texts that have exactly one spelling, so that no flipped bit goes unseen. */
public final class Strict {
    private static final int SHOWN_MAX = 60;

    private Strict() {}

    /**
     * Standard base64 with padding and without spare bits.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static byte[] base64(String text) {
        byte[] spelled = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(spelled);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not base64: " + shown(text), e);
        }
        if (!Arrays.equals(Base64.getEncoder().encode(bytes), spelled)) {
            throw new IllegalArgumentException("not the one spelling of base64: " + shown(text));
        }
        return bytes;
    }

    /**
     * A hash in base64.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static byte[] base64Hash(String text) {
        byte[] hash = base64(text);
        if (hash.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + hash.length);
        }
        return hash;
    }

    /**
     * A whole number from 0 on, without sign and leading zeros.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static long whole(String text) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("not a whole number: " + shown(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("too large a number: " + shown(text), e);
        }
    }

    /** The beginning of {@code text} in quotes, fit for a terminal. */
    public static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return '"' + (plain.length() <= SHOWN_MAX ? plain : plain.substring(0, SHOWN_MAX) + "…") + '"';
    }
}
