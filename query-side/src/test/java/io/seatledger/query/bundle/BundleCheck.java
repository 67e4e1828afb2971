package io.seatledger.query.bundle;

import io.seatledger.events.Streams;
import io.seatledger.platform.ledger.LeafEncoding;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.PartialTree;
import io.seatledger.platform.proof.VerifierKey;
import io.seatledger.query.bundle.Shapes.FileOf;
import io.seatledger.query.bundle.Shapes.Line;
import io.seatledger.query.bundle.Shapes.Manifest;
import io.seatledger.query.bundle.Shapes.Proof;
import io.seatledger.query.bundle.Shapes.StreamOf;
import io.seatledger.query.bundle.Shapes.TotalsJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import tools.jackson.core.JacksonException;

/** The checks of docs/verification.md, section 5, in its order; each can be left out, to see what it is there for. */
final class BundleCheck {
    private final VerifierKey trusted;
    private final CheckpointNote kept;
    private final Set<Check> off;

    BundleCheck(VerifierKey trusted, CheckpointNote kept, Set<Check> off) {
        this.trusted = trusted;
        this.kept = kept;
        this.off = off;
    }

    enum Check {
        FILES,
        DIGESTS,
        KEY,
        SIGNATURE,
        SIZE,
        EVENTS,
        ROOT,
        STREAMS,
        SCOPE,
        TOTALS,
        CONSISTENCY
    }

    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Check check;

        private Found(Check check) {
            super(check.name(), null, false, false);
            this.check = check;
        }
    }

    /** The first check that does not hold. */
    Optional<Check> finds(BundleFiles files) {
        try {
            check(files);
            return Optional.empty();
        } catch (Found found) {
            return Optional.of(found.check);
        }
    }

    private void need(Check check, boolean holds) {
        if (!holds && !off.contains(check)) {
            throw new Found(check);
        }
    }

    private static <T> T read(Check check, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException | IllegalArgumentException | NullPointerException | IllegalStateException e) {
            throw new Found(check);
        }
    }

    private static <T> T json(Check check, byte[] bytes, Class<T> type) {
        return read(check, () -> Shapes.JSON.readValue(bytes, type));
    }

    private void check(BundleFiles files) {
        need(Check.FILES, List.copyOf(files.byName().keySet()).equals(BundleFiles.NAMES));
        Manifest manifest = json(Check.DIGESTS, files.of("manifest.json"), Manifest.class);
        need(Check.DIGESTS, read(Check.DIGESTS, () -> sums(files)).equals(manifest.files()));
        need(Check.DIGESTS, "seatledger-bundle/1".equals(manifest.format()));
        CheckpointNote note = signature(files, manifest);
        Proof proof = json(Check.SIZE, files.of("proof.json"), Proof.class);
        need(Check.SIZE, manifest.size() == note.size() && proof.size() == note.size());
        List<Line> lines = read(Check.EVENTS, () -> lines(files.of("events.ndjson")));
        events(lines, manifest, note);
        List<byte[]> leaves =
                read(Check.EVENTS, () -> lines.stream().map(BundleCheck::leaf).toList());
        need(Check.ROOT, Arrays.equals(note.root(), root(lines, leaves, note.size(), proof.hashes())));
        streams(lines, manifest);
        scope(lines, manifest);
        totals(lines, json(Check.TOTALS, files.of("totals.json"), TotalsJson.class), note);
        consistency(lines, leaves, manifest, note);
    }

    private static List<FileOf> sums(BundleFiles files) {
        return BundleFiles.NAMES.subList(0, 5).stream()
                .map(name -> new FileOf(name, files.of(name).length, BundleFiles.sha256(files.of(name))))
                .toList();
    }

    private CheckpointNote signature(BundleFiles files, Manifest manifest) {
        String key = new String(files.of("key.txt"), StandardCharsets.UTF_8);
        need(Check.KEY, key.equals(trusted.line() + '\n'));
        need(Check.KEY, trusted.origin().equals(manifest.origin()));
        String text = new String(files.of("checkpoint.txt"), StandardCharsets.UTF_8);
        CheckpointNote note = read(Check.SIGNATURE, () -> CheckpointNote.parse(text));
        boolean known = off.contains(Check.KEY) || note.signedBy(trusted);
        String mark = text.substring(text.lastIndexOf(' ') + 1).strip();
        need(Check.SIGNATURE, known && read(Check.SIGNATURE, () -> Shapes.bytes(mark)).length == 68);
        return note;
    }

    private static List<Line> lines(byte[] events) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < events.length; at++) {
            if (events[at] == '\n') {
                lines.add(Shapes.JSON.readValue(events, from, at - from, Line.class));
                from = at + 1;
            }
        }
        if (from != events.length) {
            throw new IllegalArgumentException("the last line is not ended");
        }
        return lines;
    }

    private void events(List<Line> lines, Manifest manifest, CheckpointNote note) {
        need(Check.EVENTS, lines.size() == manifest.events());
        long before = 0;
        for (Line line : lines) {
            need(Check.EVENTS, line.position() > before && line.position() <= note.size());
            need(Check.EVENTS, line.sequence() >= 0 && line.revision() >= 0);
            before = line.position();
        }
    }

    private static byte[] leaf(Line line) {
        return LeafEncoding.hash(
                line.position(),
                line.stream(),
                line.sequence(),
                line.type(),
                line.revision(),
                Shapes.bytes(line.payload()),
                Shapes.bytes(line.metadata()),
                Instant.EPOCH.plus(line.recordedAtMicros(), ChronoUnit.MICROS));
    }

    private static byte[] root(List<Line> lines, List<byte[]> leaves, long size, List<String> hashes) {
        try {
            LongStream positions = lines.stream().mapToLong(Line::position);
            List<byte[]> beside = hashes.stream().map(Shapes::hash).toList();
            return PartialTree.root(positions.iterator(), leaves.iterator(), size, beside.iterator());
        } catch (IllegalArgumentException | NullPointerException e) {
            return new byte[0];
        }
    }

    private void streams(List<Line> lines, Manifest manifest) {
        Map<String, List<Long>> found = new HashMap<>();
        lines.forEach(line -> found.computeIfAbsent(line.stream(), stream -> new ArrayList<>())
                .add(line.sequence()));
        List<String> listed = manifest.streams().stream().map(StreamOf::stream).toList();
        need(Check.STREAMS, listed.size() == Set.copyOf(listed).size());
        for (StreamOf stream : manifest.streams()) {
            List<Long> whole = LongStream.range(0, stream.events())
                    .boxed()
                    .limit(lines.size() + 1L)
                    .toList();
            need(Check.STREAMS, !whole.isEmpty() && whole.equals(found.get(stream.stream())));
        }
        boolean log = "log".equals(manifest.scope().kind());
        need(Check.STREAMS, !log || lines.size() == manifest.size());
        Set<String> kinds = Set.of(Streams.ORDER, Streams.SEAT_POOL, Streams.REQUEST, Streams.RETURN, Streams.BATCH);
        found.keySet().stream()
                .filter(stream -> log || kinds.contains(stream.replaceFirst(":.*", "")))
                .forEach(stream -> need(Check.STREAMS, listed.contains(stream)));
    }

    private void scope(List<Line> lines, Manifest manifest) {
        String kind = manifest.scope().kind();
        need(
                Check.SCOPE,
                Set.of("log", "order").contains(kind)
                        && "log".equals(kind) == (manifest.scope().id() == null));
        lines.stream()
                .filter(line -> "order".equals(kind) && line.type().equals("OrderPlaced"))
                .forEach(line -> need(
                        Check.SCOPE,
                        line.stream().equals("order:" + manifest.scope().id())));
    }

    private void totals(List<Line> lines, TotalsJson told, CheckpointNote note) {
        if (off.contains(Check.TOTALS)) {
            return;
        }
        SeatCount own = new SeatCount();
        read(Check.TOTALS, () -> {
            lines.forEach(line -> own.add(line.type(), line.revision(), Shapes.bytes(line.payload())));
            return own;
        });
        need(Check.TOTALS, told.equals(SeatCount.totals(note.size(), own.lines())));
    }

    private void consistency(List<Line> lines, List<byte[]> leaves, Manifest manifest, CheckpointNote note) {
        if (!"log".equals(manifest.scope().kind())) {
            return;
        }
        need(Check.CONSISTENCY, kept.size() <= note.size());
        int size = (int) Math.min(kept.size(), lines.size());
        byte[] before = root(lines.subList(0, size), leaves.subList(0, size), size, List.of());
        need(Check.CONSISTENCY, Arrays.equals(before, kept.root()));
    }
}
