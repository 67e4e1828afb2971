package io.seatledger.platform.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashing of the RFC 9162 tree over the log: SHA-256, nodes prefixed with a one byte. */
public final class MerkleTree {
    /** Length of every hash in bytes. */
    public static final int HASH_BYTES = 32;

    private static final byte NODE_PREFIX = 1;

    private MerkleTree() {}

    /** The hash of an inner node over its two children. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE_PREFIX);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
