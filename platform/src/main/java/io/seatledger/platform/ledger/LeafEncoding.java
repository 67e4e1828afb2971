package io.seatledger.platform.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The leaf hash of one logged event: SHA-256 over a zero byte and every column, each with its length in front, so that no
 * two different rows have the same encoding. Specified in {@code docs/ledger-format.md}; leaves of RFC 9162.
 */
public final class LeafEncoding {
    private static final byte LEAF_PREFIX = 0;
    private static final int COLUMNS = 8;

    private LeafEncoding() {}

    /** The 32-byte leaf hash over all columns of a row but the leaf itself. */
    public static byte[] hash(
            long position,
            String stream,
            long sequence,
            String type,
            int revision,
            byte[] payload,
            byte[] metadata,
            Instant recordedAt) {
        MessageDigest sha256 = MerkleTree.sha256();
        sha256.update(LEAF_PREFIX);
        sha256.update(encode(position, stream, sequence, type, revision, payload, metadata, recordedAt));
        return sha256.digest();
    }

    /** Whether a logged row still is what its leaf says. */
    public static boolean matches(LoggedEvent e) {
        byte[] expected = hash(
                e.position(),
                e.stream(),
                e.sequence(),
                e.type(),
                e.revision(),
                e.payload(),
                e.metadata(),
                e.recordedAt());
        return MessageDigest.isEqual(expected, e.leaf());
    }

    /** The bytes that are hashed behind the zero byte: every column but the leaf. */
    public static byte[] entry(LoggedEvent e) {
        return encode(
                e.position(),
                e.stream(),
                e.sequence(),
                e.type(),
                e.revision(),
                e.payload(),
                e.metadata(),
                e.recordedAt());
    }

    static byte[] encode(
            long position,
            String stream,
            long sequence,
            String type,
            int revision,
            byte[] payload,
            byte[] metadata,
            Instant recordedAt) {
        byte[] streamName = stream.getBytes(StandardCharsets.UTF_8);
        byte[] typeName = type.getBytes(StandardCharsets.UTF_8);
        int lengths = COLUMNS * Integer.BYTES;
        int numbers = 3 * Long.BYTES + Integer.BYTES;
        ByteBuffer out = ByteBuffer.allocate(
                lengths + numbers + streamName.length + typeName.length + payload.length + metadata.length);
        column(out, position);
        column(out, streamName);
        column(out, sequence);
        column(out, typeName);
        out.putInt(Integer.BYTES).putInt(revision);
        column(out, payload);
        column(out, metadata);
        column(out, microsOf(recordedAt));
        return out.array();
    }

    private static void column(ByteBuffer out, byte[] value) {
        out.putInt(value.length).put(value);
    }

    private static void column(ByteBuffer out, long value) {
        out.putInt(Long.BYTES).putLong(value);
    }

    private static long microsOf(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toMicros(1)), instant.getNano() / 1_000);
    }
}
