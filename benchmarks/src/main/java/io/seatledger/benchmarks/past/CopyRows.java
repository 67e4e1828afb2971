package io.seatledger.benchmarks.past;

import io.seatledger.platform.ledger.LoggedEvent;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.copy.CopyIn;

/** Rows of the log in PostgreSQL's binary format. */
final class CopyRows {
    static final String STATEMENT = "copy ledger.event (position, stream, sequence, type, revision, payload, metadata,"
            + " recorded_at, leaf) from stdin (format binary)";
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int COLUMNS = 9;
    private static final int FLUSH_BYTES = 1 << 18;

    private final CopyIn copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FLUSH_BYTES * 2);
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyRows(CopyIn copy) throws IOException {
        this.copy = copy;
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void add(LoggedEvent event) throws IOException, SQLException {
        out.writeShort(COLUMNS);
        whole(event.position());
        field(event.stream().getBytes(StandardCharsets.UTF_8));
        whole(event.sequence());
        field(event.type().getBytes(StandardCharsets.UTF_8));
        out.writeInt(Integer.BYTES);
        out.writeInt(event.revision());
        field(event.payload());
        field(event.metadata());
        whole(ChronoUnit.MICROS.between(EPOCH, event.recordedAt()));
        field(event.leaf());
        if (bytes.size() > FLUSH_BYTES) {
            flush();
        }
    }

    void end() throws IOException, SQLException {
        out.writeShort(-1);
        flush();
        copy.endCopy();
    }

    private void whole(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void field(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }
}
