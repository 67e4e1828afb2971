package io.seatledger.query.bundle;

import io.seatledger.platform.ledger.LoggedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes a bundle, from front to end, keeping nothing of it. */
public final class BundleWriter {
    private static final String FORMAT = "seatledger-bundle/1";

    private final BundleParts parts;
    private final ZipFiles zip;
    private long events;

    private BundleWriter(BundleParts parts, OutputStream out) {
        this.parts = parts;
        this.zip = new ZipFiles(out);
    }

    /** Writes all files; the stream is left open. */
    public static void write(BundleParts parts, OutputStream out) throws IOException {
        new BundleWriter(parts, out).write();
    }

    private void write() throws IOException {
        zip.file("checkpoint.txt", out -> BundleJson.text(out, parts.note()));
        zip.file("key.txt", out -> BundleJson.text(out, parts.key().line() + '\n'));
        zip.file("events.ndjson", this::events);
        zip.file("proof.json", this::proof);
        zip.file("totals.json", parts::totals);
        zip.file("manifest.json", this::manifest);
        zip.finish();
    }

    @SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
    private record Line(
            long position,
            String stream,
            long sequence,
            String type,
            int revision,
            long recordedAtMicros,
            byte[] payload,
            byte[] metadata) {
        static Line of(LoggedEvent event) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt());
            return new Line(
                    event.position(),
                    event.stream(),
                    event.sequence(),
                    event.type(),
                    event.revision(),
                    micros,
                    event.payload(),
                    event.metadata());
        }
    }

    private void events(OutputStream out) throws IOException {
        parts.events(event -> {
            out.write(BundleJson.of(Line.of(event)));
            out.write('\n');
            events++;
        });
    }

    private void proof(OutputStream out) throws IOException {
        BundleJson.text(out, "{\"size\":" + parts.size() + ",\"hashes\":[");
        BundleJson.Elements<String> hashes = new BundleJson.Elements<>(out);
        parts.proof(hash -> hashes.accept(HexFormat.of().formatHex(hash)));
        BundleJson.text(out, "]}");
    }

    private record ScopeWords(String kind, @Nullable String id) {}

    private void manifest(OutputStream out) throws IOException {
        BundleScope scope = parts.scope();
        field(out, '{', "format", FORMAT);
        field(out, ',', "origin", parts.key().origin());
        field(out, ',', "scope", new ScopeWords(scope.kind().word(), scope.id()));
        field(out, ',', "size", parts.size());
        field(out, ',', "events", events);
        BundleJson.text(out, ",\"streams\":[");
        parts.streams(out);
        BundleJson.text(out, "]");
        field(out, ',', "files", zip.written());
        BundleJson.text(out, "}");
    }

    private static void field(OutputStream out, char before, String name, Object value) throws IOException {
        BundleJson.text(out, before + "\"" + name + "\":");
        out.write(BundleJson.of(value));
    }
}
