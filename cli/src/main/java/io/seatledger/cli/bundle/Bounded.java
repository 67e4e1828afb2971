package io.seatledger.cli.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives no more bytes than were announced. */
final class Bounded extends FilterInputStream {
    private final String name;
    private long left;

    Bounded(InputStream from, String name, long length) {
        super(from);
        this.name = name;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException(name + " is longer than the ZIP file says");
        }
    }
}
