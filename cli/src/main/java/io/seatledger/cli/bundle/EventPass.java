package io.seatledger.cli.bundle;

import io.seatledger.cli.fold.SeatFold;
import io.seatledger.cli.proof.Entry;
import io.seatledger.cli.proof.PartialTree;
import io.seatledger.cli.proof.Strict;
import io.seatledger.cli.report.Difference;
import io.seatledger.cli.report.Differs;
import io.seatledger.cli.report.Json;
import io.seatledger.cli.report.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** One walk over the events of a bundle: every line is checked, counted for its stream, and folded. */
final class EventPass implements PartialTree.Leaves, Closeable {
    private static final ObjectReader LINES = Json.STRICT.readerFor(EventLine.class);

    private final LineReader lines;
    private final Manifest manifest;
    private final Map<String, Long> complete;
    private final Map<String, Long> seen = new HashMap<>();
    private final ScopeCheck scope;
    private final SeatFold fold;
    private final Progress progress;
    private @Nullable Entry next;
    private @Nullable Differs gap;
    private long position;
    private long count;

    EventPass(BundleFile bundle, Manifest manifest, SeatFold fold, Progress progress) throws IOException {
        this.lines = new LineReader(bundle.stream(BundleFile.EVENTS));
        this.manifest = manifest;
        this.complete = manifest.completeStreams();
        this.scope = new ScopeCheck(manifest);
        this.fold = fold;
        this.progress = progress;
    }

    /** A line of {@code events.ndjson}. */
    record EventLine(
            long position,
            String stream,
            long sequence,
            String type,
            int revision,
            long recordedAtMicros,
            String payload,
            String metadata) {
        EventLine {
            Objects.requireNonNull(stream, "stream");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(payload, "payload");
            Objects.requireNonNull(metadata, "metadata");
        }
    }

    @Override
    public @Nullable Long peek() {
        Entry entry = head();
        return entry == null ? null : entry.position() - 1;
    }

    @Override
    public byte[] take() {
        Entry entry = head();
        if (entry == null) {
            throw new IllegalStateException("nobody takes what is not there");
        }
        next = null;
        return entry.leaf();
    }

    private @Nullable Entry head() {
        if (next == null) {
            next = read();
        }
        return next;
    }

    private @Nullable Entry read() {
        try {
            if (!lines.next()) {
                return null;
            }
        } catch (IOException e) {
            throw Differs.of(Check.EVENTS, "after line " + count + " of events.ndjson: " + e.getMessage());
        }
        Entry entry = entry();
        demandPlace(entry);
        position = entry.position();
        count++;
        progress.reached(count);
        countForStream(entry);
        scope.apply(entry);
        fold.apply(entry);
        return entry;
    }

    private Entry entry() {
        try {
            EventLine line = LINES.readValue(lines.buffer(), lines.offset(), lines.length());
            if (line == null) {
                throw new IllegalArgumentException("null");
            }
            return new Entry(
                    line.position(),
                    line.stream(),
                    line.sequence(),
                    line.type(),
                    line.revision(),
                    Strict.base64(line.payload()),
                    Strict.base64(line.metadata()),
                    line.recordedAtMicros());
        } catch (JacksonException e) {
            throw malformed(Json.problem(e));
        } catch (IllegalArgumentException e) {
            throw malformed(e.getMessage());
        }
    }

    private Differs malformed(@Nullable String why) {
        return Differs.of(Check.EVENTS, "line " + (count + 1) + " of events.ndjson is not an event: " + why);
    }

    private void demandPlace(Entry entry) {
        long expected = position + 1;
        if (manifest.scope().isLog() && entry.position() != expected) {
            throw new Differs(new Difference(
                    Check.EVENTS,
                    expected,
                    "the whole log has every position",
                    Long.toString(expected),
                    Long.toString(entry.position())));
        }
        if (entry.position() < expected || entry.position() > manifest.size()) {
            throw new Differs(new Difference(
                    Check.EVENTS,
                    entry.position(),
                    "positions ascend and end with the checkpoint",
                    expected + " to " + manifest.size(),
                    Long.toString(entry.position())));
        }
    }

    private void countForStream(Entry entry) {
        if (complete.containsKey(entry.stream())) {
            long before = seen.merge(entry.stream(), 1L, Long::sum) - 1;
            if (entry.sequence() != before && gap == null) {
                gap = new Differs(new Difference(
                        Check.STREAMS,
                        entry.position(),
                        "stream " + entry.stream() + " is listed as complete, but has a gap",
                        "sequence " + before,
                        "sequence " + entry.sequence()));
            }
        }
    }

    /** Reads what the tree did not ask for. */
    void drain() {
        while (head() != null) {
            next = null;
        }
    }

    long count() {
        return count;
    }

    /** Makes sure that listed streams are complete. */
    void demandStreams() {
        scope.demandListed();
        if (gap != null) {
            throw gap;
        }
        for (Map.Entry<String, Long> each : complete.entrySet()) {
            long there = seen.getOrDefault(each.getKey(), 0L);
            if (there != each.getValue()) {
                throw Differs.of(
                        Check.STREAMS,
                        "stream " + Strict.shown(each.getKey()) + " is not complete",
                        each.getValue() + " events",
                        there);
            }
        }
    }

    ScopeCheck scope() {
        return scope;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
