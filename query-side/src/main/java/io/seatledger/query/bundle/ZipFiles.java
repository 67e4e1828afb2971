package io.seatledger.query.bundle;

import io.seatledger.platform.ledger.MerkleTree;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files into a ZIP and remembers their sizes and digests; the same files make the same bytes. */
final class ZipFiles {
    /** The first instant that a ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Written> written = new ArrayList<>();

    ZipFiles(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    record Written(String name, long bytes, String sha256) {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void file(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Measured measured = new Measured(zip);
        content.writeTo(measured);
        zip.closeEntry();
        written.add(new Written(name, measured.bytes, HexFormat.of().formatHex(measured.sha256.digest())));
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    /** Not closed when something failed before: what broke off is no ZIP, and everybody sees it. */
    void finish() throws IOException {
        zip.finish();
    }

    private static final class Measured extends OutputStream {
        private final OutputStream out;
        private final MessageDigest sha256 = MerkleTree.sha256();
        private long bytes;

        private Measured(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            sha256.update(b, off, len);
            bytes += len;
            out.write(b, off, len);
        }
    }
}
