package io.seatledger.query.projection;

import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the log read last, so that projections that are about as far as each other read and decode a page once between
 * them. What the log holds never changes; only what was committed is ever read.
 */
final class RecentEvents {
    private static final long WAIT_SECONDS = 30;

    private final LedgerReader log;
    private final EventCodec codec;
    private final int partsMax;
    private final long bytesMax;
    private final Deque<Part> parts = new ArrayDeque<>();

    /**
     * Keeps a few parts of the log.
     *
     * @param partsMax parts kept, the oldest of which goes first
     * @param bytesMax stored bytes of all parts kept but the one read last
     */
    RecentEvents(LedgerReader log, EventCodec codec, int partsMax, long bytesMax) {
        this.log = log;
        this.codec = codec;
        this.partsMax = partsMax;
        this.bytesMax = bytesMax;
    }

    /** A part of the log that was read, or is being read, at once. */
    private record Part(long after, long last, FutureTask<List<ReadEvent>> events) {
        boolean holds(long position) {
            return after < position && position <= last;
        }

        /** Bytes of payloads; nothing as long as they are being read. */
        long bytes() {
            if (!events.isDone()) {
                return 0;
            }
            try {
                return events.get().stream()
                        .mapToLong(event -> event.logged().payload().length)
                        .sum();
            } catch (ExecutionException | InterruptedException failure) {
                return 0;
            }
        }
    }

    /**
     * Events after a position, in order.
     *
     * @param last a position that the log is known to reach
     * @return at most {@code limit} events, fewer where a part ends; none only when this database shows none
     */
    List<ReadEvent> between(long after, long last, int limit) {
        if (last <= after) {
            return List.of();
        }
        Part part = holding(after + 1);
        if (part == null) {
            part = begun(after, Math.min(last, after + limit));
        }
        part.events().run();
        List<ReadEvent> events = eventsOf(part);
        int from = (int) Math.min(after - part.after(), events.size());
        int most = (int) Math.min(limit, last - after);
        return events.subList(from, Math.min(events.size(), from + most));
    }

    private @Nullable Part holding(long position) {
        synchronized (parts) {
            return parts.stream()
                    .filter(part -> part.holds(position))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A part to be read, which another thread may have begun meanwhile. */
    private Part begun(long after, long last) {
        synchronized (parts) {
            Part known = holding(after + 1);
            if (known != null) {
                return known;
            }
            Part part = new Part(after, last, new FutureTask<>(() -> read(after, last)));
            parts.addLast(part);
            while (parts.size() > partsMax || (parts.size() > 1 && bytes() > bytesMax)) {
                parts.removeFirst();
            }
            return part;
        }
    }

    private long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    private List<ReadEvent> read(long after, long last) {
        return log.after(after, (int) (last - after)).stream()
                .map(event -> new ReadEvent(event, codec))
                .toList();
    }

    private List<ReadEvent> eventsOf(Part part) {
        try {
            List<ReadEvent> events = part.events().get(WAIT_SECONDS, TimeUnit.SECONDS);
            if (events.size() < part.last() - part.after()) {
                // This database, a replica for example, does not show all of it yet.
                forget(part);
            }
            return events;
        } catch (ExecutionException failure) {
            forget(part);
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (TimeoutException | CancellationException failure) {
            forget(part);
            throw new IllegalStateException("no page was read in time", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a page was read", interrupted);
        }
    }

    private void forget(Part part) {
        synchronized (parts) {
            parts.remove(part);
        }
    }
}
