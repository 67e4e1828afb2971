package io.seatledger.query.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The body of an answer on its way, with the digest of all that went. Neither flushed nor closed by who writes into it: when it
 * goes out is the server's to say, and that it has ended is only said once it is whole.
 */
final class MeasuredBody extends FilterOutputStream {
    private static final int BUFFER_BYTES = 32 * 1024;

    private final MessageDigest digest;

    private MeasuredBody(OutputStream out, MessageDigest digest) {
        super(new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER_BYTES));
        this.digest = digest;
    }

    static MeasuredBody over(OutputStream out) {
        try {
            return new MeasuredBody(out, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Sends the rest; the digest of the whole body in hexadecimal. */
    String end() throws IOException {
        out.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() {
        // see the class
    }

    @Override
    public void close() {
        // see the class
    }
}
