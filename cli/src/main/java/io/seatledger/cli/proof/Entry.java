package io.seatledger.cli.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One event of the log with every column that its leaf hash covers.
 *
 * @param position from 1
 * @param sequence within the stream, from 0
 * @param payload as stored
 * @param metadata as stored
 * @param recordedAtMicros microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record Entry(
        long position,
        String stream,
        long sequence,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata,
        long recordedAtMicros) {

    private static final int LENGTHS = 8 * Integer.BYTES;
    private static final int NUMBERS = 3 * Long.BYTES + Integer.BYTES;

    /** Every column with its length in front. */
    public byte[] encoded() {
        byte[] streamName = stream.getBytes(StandardCharsets.UTF_8);
        byte[] typeName = type.getBytes(StandardCharsets.UTF_8);
        int texts = streamName.length + typeName.length + payload.length + metadata.length;
        ByteBuffer to = ByteBuffer.allocate(LENGTHS + NUMBERS + texts);
        column(to, position);
        column(to, streamName);
        column(to, sequence);
        column(to, typeName);
        to.putInt(Integer.BYTES).putInt(revision);
        column(to, payload);
        column(to, metadata);
        column(to, recordedAtMicros);
        return to.array();
    }

    /** The leaf hash. */
    public byte[] leaf() {
        return Hashes.leaf(encoded());
    }

    /**
     * Reads what {@link #encoded} writes.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Entry decode(byte[] encoded) {
        Entry entry;
        try {
            ByteBuffer from = ByteBuffer.wrap(encoded);
            entry = new Entry(
                    whole(from),
                    text(from),
                    whole(from),
                    text(from),
                    column(from, Integer.BYTES).getInt(),
                    bytes(from),
                    bytes(from),
                    whole(from));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the entry ends too early", e);
        }
        if (!Arrays.equals(entry.encoded(), encoded)) {
            throw new IllegalArgumentException("the entry is not encoded as docs/verification.md says");
        }
        return entry;
    }

    private static void column(ByteBuffer to, long value) {
        to.putInt(Long.BYTES).putLong(value);
    }

    private static void column(ByteBuffer to, byte[] value) {
        to.putInt(value.length).put(value);
    }

    private static long whole(ByteBuffer from) {
        return column(from, Long.BYTES).getLong();
    }

    private static String text(ByteBuffer from) {
        return new String(bytes(from), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer from) {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw new IllegalArgumentException("a column of the entry has the impossible length " + length);
        }
        byte[] value = new byte[length];
        from.get(value);
        return value;
    }

    private static ByteBuffer column(ByteBuffer from, int length) {
        if (from.getInt() != length) {
            throw new IllegalArgumentException("a number in the entry does not have " + length + " bytes");
        }
        return from;
    }
}
