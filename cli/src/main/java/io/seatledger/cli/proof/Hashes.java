package io.seatledger.cli.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the tree of RFC 9162 uses it. */
public final class Hashes {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    private Hashes() {}

    /** The hash of {@code parts}, one after the other. */
    public static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** A new SHA-256 digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The leaf hash of an entry. */
    public static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    /** The hash of an inner node. */
    public static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** The root of no leaves. */
    public static byte[] rootOfNothing() {
        return sha256();
    }

    /** Lower-case hexadecimal. */
    public static String hex(byte[] hash) {
        return HEX.formatHex(hash);
    }

    /**
     * Reads a hash in lower-case hexadecimal.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static byte[] ofHex(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a hash is 64 lower-case hexadecimal digits, not " + Strict.shown(hex));
        }
        return HEX.parseHex(hex);
    }
}
