package io.seatledger.cli.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream, one at a time in one buffer. */
final class LineReader implements Closeable {
    /** The log's largest events are lists of 10,000 rows: some 2 MiB; a line is not much longer. */
    private static final int LINE_MAX = 1 << 25;

    private final InputStream from;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int after;
    private int length;

    LineReader(InputStream from) {
        this.from = from;
    }

    /** Goes to the next line; {@code false} at the end. */
    boolean next() throws IOException {
        start = after;
        int at = start;
        while (true) {
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (at < end) {
                length = at - start;
                after = at + 1;
                return true;
            }
            if (end == buffer.length) {
                at -= makeRoom();
            }
            int read = from.read(buffer, end, buffer.length - end);
            if (read < 0) {
                if (end > start) {
                    throw new IOException("the last line has no end");
                }
                return false;
            }
            end += read;
        }
    }

    /** Moves what is not read yet to the front, or takes a larger buffer; says by how much it moved. */
    private int makeRoom() throws IOException {
        int moved = start;
        if (moved > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= moved;
            start = 0;
        } else if (buffer.length >= LINE_MAX) {
            throw new IOException("a line is longer than " + LINE_MAX + " bytes");
        } else {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        return moved;
    }

    byte[] buffer() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
