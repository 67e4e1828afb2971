package io.seatledger.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.proof.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleWriterTest {
    private static final LogInMemory LOG = LogInMemory.told(4, LogInMemory.newSigner());

    /** What a draft holds, for the writer. */
    private record Parts(BundleScope scope, Draft draft) implements BundleParts {
        @Override
        public String note() {
            return draft.note;
        }

        @Override
        public VerifierKey key() {
            return LOG.key();
        }

        @Override
        public long size() {
            return draft.size;
        }

        @Override
        public void events(Sink<LoggedEvent> each) throws IOException {
            for (Shapes.Line line : draft.lines) {
                each.accept(LOG.events.get((int) line.position() - 1));
            }
        }

        @Override
        public void proof(Sink<byte[]> each) throws IOException {
            for (String hash : draft.proof.hashes()) {
                each.accept(HexFormat.of().parseHex(hash));
            }
        }

        @Override
        public void totals(OutputStream out) throws IOException {
            Totals totals = new Totals(out, size());
            for (Shapes.TotalsLine line : draft.totals.lines()) {
                totals.accept(Shapes.JSON.readValue(Shapes.JSON.writeValueAsBytes(line), Totals.Line.class));
            }
            totals.end();
        }

        @Override
        public void streams(OutputStream out) throws IOException {
            BundleJson.Elements<CompleteStream> elements = new BundleJson.Elements<>(out);
            for (Shapes.StreamOf stream : draft.streams) {
                elements.accept(new CompleteStream(stream.stream(), stream.events()));
            }
        }
    }

    private static byte[] written(BundleScope scope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleWriter.write(new Parts(scope, LOG.bundle(LOG.size(), scope)), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOG", "ORDER"})
    void the_files_are_byte_for_byte_what_the_page_says(BundleScope.Kind kind) throws IOException {
        BundleScope scope = new BundleScope(kind, kind == BundleScope.Kind.LOG ? null : Tamperer.ORDER);
        BundleFiles files = BundleFiles.unzipped(written(scope));
        BundleFiles expected = LOG.bundle(LOG.size(), scope).files();
        assertThat(files.byName().keySet()).containsExactlyElementsOf(BundleFiles.NAMES);
        files.byName()
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .isEqualTo(new String(expected.of(name), StandardCharsets.UTF_8)));
    }

    @Test
    void the_same_content_makes_the_same_file() throws IOException {
        assertThat(written(BundleScope.WHOLE_LOG)).isEqualTo(written(BundleScope.WHOLE_LOG));
    }
}
