package io.seatledger.query.bundle;

import io.seatledger.events.Streams;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.proof.VerifierKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A bundle whose scope is settled. What it shows of read models waits in files; of a scope the positions are kept in memory, of
 * the whole log nothing is.
 */
final class PreparedBundle implements BundleParts, AutoCloseable {
    private static final Set<String> OF_ORDERS =
            Set.of(Streams.ORDER, Streams.SEAT_POOL, Streams.REQUEST, Streams.RETURN, Streams.BATCH);

    private final BundleScope scope;
    private final SignedCheckpoint checkpoint;
    private final VerifierKey key;
    private final LoggedParts log;
    private final Path totals;
    private final Path streams;
    private final Map<String, Long> counted = new TreeMap<>();
    private long[] positions = {};

    private PreparedBundle(BundleScope scope, SignedCheckpoint checkpoint, VerifierKey key, LoggedParts log)
            throws IOException {
        this.scope = scope;
        this.checkpoint = checkpoint;
        this.key = key;
        this.log = log;
        this.totals = Files.createTempFile("seatledger-bundle-totals", ".json");
        this.streams = Files.createTempFile("seatledger-bundle-streams", ".json");
    }

    /** Reads what must be read at one moment; the read models must have reached the checkpoint. */
    static PreparedBundle of(
            BundleScope scope, SignedCheckpoint checkpoint, VerifierKey key, BundleSnapshot snapshot, LoggedParts log)
            throws IOException {
        PreparedBundle bundle = new PreparedBundle(scope, checkpoint, key, log);
        try {
            snapshot.read(scope, bundle::read);
            if (scope.kind() == BundleScope.Kind.ORDER) {
                bundle.positions = log.withEvidence(Streams.order(String.valueOf(scope.id())), bundle.positions);
            }
            return bundle;
        } catch (IOException | RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private void read(ScopeReads reads) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(totals))) {
            reads.totals(size(), out);
        }
        if (isWholeLog()) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(streams))) {
                reads.streams(size(), new BundleJson.Elements<>(out));
            }
        } else {
            positions = reads.positions(size());
        }
    }

    private boolean isWholeLog() {
        return scope.kind() == BundleScope.Kind.LOG;
    }

    @Override
    public BundleScope scope() {
        return scope;
    }

    @Override
    public String note() {
        return checkpoint.note();
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public long size() {
        return checkpoint.size();
    }

    @Override
    public void events(Sink<LoggedEvent> each) throws IOException {
        if (isWholeLog()) {
            log.all(size(), each);
        } else {
            log.some(positions, event -> {
                if (isComplete(event.stream())) {
                    counted.merge(event.stream(), 1L, Long::sum);
                }
                each.accept(event);
            });
        }
    }

    /** Whether the scope has all of a stream, if it has any of it. */
    private boolean isComplete(String stream) {
        String kind = Streams.kindOf(stream);
        return OF_ORDERS.contains(kind)
                || stream.equals(scope.kind().word() + ':' + scope.id())
                || (scope.kind() == BundleScope.Kind.ORGANIZATION && kind.equals(Streams.GROUP));
    }

    @Override
    public void proof(Sink<byte[]> each) throws IOException {
        if (!isWholeLog()) {
            log.hashesBeside(positions, size(), each);
        }
    }

    @Override
    public void totals(OutputStream out) throws IOException {
        Files.copy(totals, out);
    }

    @Override
    public void streams(OutputStream out) throws IOException {
        if (isWholeLog()) {
            Files.copy(streams, out);
        } else {
            BundleJson.Elements<CompleteStream> elements = new BundleJson.Elements<>(out);
            for (Map.Entry<String, Long> each : counted.entrySet()) {
                elements.accept(new CompleteStream(each.getKey(), each.getValue()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(totals);
        Files.deleteIfExists(streams);
    }
}
