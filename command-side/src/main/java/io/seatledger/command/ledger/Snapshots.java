package io.seatledger.command.ledger;

import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * Folds of long streams, so that loading one costs the same whatever its length. Only a shortcut: written behind the
 * commands by one thread, left out when that is behind, ignored when the state's structure has changed.
 */
public final class Snapshots implements SnapshotStore, AutoCloseable {
    /** A snapshot is due whenever a stream has grown by this many events. */
    public static final int EVERY_EVENTS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int WAITING_MAX = 1_000;

    private final JdbcClient db;
    private final StateCodec codec = new StateCodec();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), task -> daemon(task));

    public Snapshots(JdbcClient db) {
        this.db = db;
    }

    @Override
    public <S extends StreamState<S>> Optional<Versioned<S>> latest(StreamKind<S> kind, String stream) {
        return db.sql("select sequence, state from ledger.snapshot where stream = :stream and shape = :shape")
                .param("stream", stream)
                .param("shape", StateCodec.shapeOf(kind))
                .query((row, number) -> new Stored(row.getLong(1), row.getBytes(2)))
                .optional()
                .flatMap(stored -> read(kind, stored));
    }

    private <S extends StreamState<S>> Optional<Versioned<S>> read(StreamKind<S> kind, Stored stored) {
        try {
            return Optional.of(new Versioned<>(kind, codec.decode(kind.type(), stored.state()), stored.sequence()));
        } catch (JacksonException e) {
            LOG.warn("a snapshot of {} cannot be read and is passed over: {}", kind.name(), e.getOriginalMessage());
            return Optional.empty();
        }
    }

    @Override
    public void offer(String stream, Versioned<?> current) {
        try {
            writer.execute(() -> write(stream, current));
        } catch (RejectedExecutionException e) {
            LOG.debug("too many snapshots are waiting; {} goes without", stream);
        }
    }

    private void write(String stream, Versioned<?> current) {
        try {
            db.sql("""
                    insert into ledger.snapshot (stream, sequence, shape, state)
                    values (:stream, :sequence, :shape, :state)
                    on conflict (stream) do update
                    set sequence = excluded.sequence, shape = excluded.shape, state = excluded.state
                    where snapshot.sequence < excluded.sequence or snapshot.shape <> excluded.shape""")
                    .param("stream", stream)
                    .param("sequence", current.sequence())
                    .param("shape", StateCodec.shapeOf(current.kind()))
                    .param("state", codec.encode(current.state()))
                    .update();
        } catch (DataAccessException e) {
            LOG.warn(
                    "a snapshot of {} could not be written: {}",
                    stream,
                    e.getMostSpecificCause().getMessage());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "snapshots");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            writer.shutdownNow();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // One row, read once.
    private record Stored(long sequence, byte[] state) {}
}
