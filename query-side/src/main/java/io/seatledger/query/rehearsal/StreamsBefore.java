package io.seatledger.query.rehearsal;

import io.seatledger.domain.StateReader;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Streams as they were before a position that only moves forward. Each stream is read in pages and folded once; of streams
 * that were not asked for in a long time the fold is forgotten and made anew when it is needed. Not for several threads.
 */
final class StreamsBefore implements StateReader {
    private static final int STREAMS_MAX = 20_000;
    private static final int PAGE = 500;

    private final LedgerReader log;
    private final EventCodec codec;
    private final Map<String, Stream<?>> streams = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stream<?>> eldest) {
            return size() > STREAMS_MAX;
        }
    };
    private long position;

    StreamsBefore(LedgerReader log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * Moves on.
     *
     * @throws IllegalArgumentException for a position that lies behind
     */
    void moveTo(long next) {
        if (next < position) {
            throw new IllegalArgumentException(next + " lies before " + position);
        }
        position = next;
    }

    @Override
    @SuppressWarnings("unchecked") // a stream's name begins with its kind, which has one type of state
    public <S extends StreamState<S>> S read(StreamKind<S> kind, String id) {
        Stream<S> stream =
                (Stream<S>) streams.computeIfAbsent(kind.stream(id), name -> new Stream<>(name, kind.empty()));
        return stream.before(position);
    }

    private final class Stream<S extends StreamState<S>> {
        private final String name;
        private final Deque<LoggedEvent> ahead = new ArrayDeque<>();
        private S state;
        private long read;
        private boolean ended;

        Stream(String name, S empty) {
            this.name = name;
            this.state = empty;
        }

        S before(long end) {
            while (hasMore() && ahead.element().position() < end) {
                state = state.evolve(codec.decode(ahead.remove()));
            }
            return state;
        }

        private boolean hasMore() {
            if (ahead.isEmpty() && !ended) {
                ahead.addAll(log.ofStream(name, read, PAGE));
                read += ahead.size();
                ended = ahead.size() < PAGE;
            }
            return !ahead.isEmpty();
        }
    }
}
