package io.seatledger.query.bundle;

import io.seatledger.events.order.OrderPlaced;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import io.seatledger.platform.proof.CheckpointNote;
import io.seatledger.platform.proof.Checkpoints;
import io.seatledger.platform.proof.LedgerTree;
import io.seatledger.platform.proof.SignedCheckpoint;
import io.seatledger.platform.proof.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a bundle needs of the log, page by page; the log only grows, so it needs no snapshot. */
@Component
class LoggedParts {
    private static final int PAGE = 1_000;

    private final JdbcClient db;
    private final LedgerReader reader;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final EventCodec codec;

    LoggedParts(JdbcClient db, LedgerReader reader, LedgerTree tree, Checkpoints checkpoints, EventCodec codec) {
        this.db = db;
        this.reader = reader;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.codec = codec;
    }

    /** The key that signed a checkpoint. */
    VerifierKey keyOf(SignedCheckpoint checkpoint) {
        CheckpointNote note = CheckpointNote.parse(checkpoint.note());
        return checkpoints.keys().stream()
                .filter(note::signedBy)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no known key signed checkpoint " + checkpoint.size()));
    }

    /** The positions, and those of what the decision about an order rested on, ascending. */
    long[] withEvidence(String orderStream, long[] positions) {
        return reader.ofStream(orderStream, 0).stream()
                .filter(event -> event.type().equals("OrderPlaced"))
                .findFirst()
                .map(event -> Evidence.of((OrderPlaced) codec.decode(event), event.position(), db))
                .map(found -> LongStream.concat(
                                Arrays.stream(positions), found.stream().mapToLong(Long::longValue))
                        .sorted()
                        .distinct()
                        .toArray())
                .orElse(positions);
    }

    /** All events up to a position. */
    void all(long size, BundleParts.Sink<LoggedEvent> each) throws IOException {
        for (long after = 0; after < size; ) {
            List<LoggedEvent> page = reader.after(after, (int) Math.min(PAGE, size - after));
            if (page.isEmpty()) {
                throw new IllegalStateException("the log ends at " + after + ", before its checkpoint of " + size);
            }
            for (LoggedEvent event : page) {
                each.accept(event);
            }
            after = page.get(page.size() - 1).position();
        }
    }

    void some(long[] positions, BundleParts.Sink<LoggedEvent> each) throws IOException {
        for (int from = 0; from < positions.length; from += PAGE) {
            Object[] page = Arrays.stream(positions, from, Math.min(from + PAGE, positions.length))
                    .boxed()
                    .toArray(Long[]::new);
            List<LoggedEvent> events = db.sql(
                            "select * from ledger.event where position = any(:page::bigint[]) order by position")
                    .param("page", page)
                    .query(LedgerReader::row)
                    .list();
            for (LoggedEvent event : events) {
                each.accept(event);
            }
        }
    }

    void hashesBeside(long[] positions, long size, BundleParts.Sink<byte[]> each) throws IOException {
        try {
            tree.hashesBeside(Arrays.stream(positions).iterator(), size, hash -> {
                try {
                    each.accept(hash);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
