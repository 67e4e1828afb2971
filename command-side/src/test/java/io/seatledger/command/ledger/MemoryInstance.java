package io.seatledger.command.ledger;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.config.StreamKinds;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.Streams;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventLog;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.ledger.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What one instance has in memory; a crash loses all of it. Several append paths let its commands overtake each other. */
public final class MemoryInstance {
    private static final EventCodec CODEC = new EventCodec();
    private static final Map<String, StreamKind<?>> KINDS = new HashMap<>();
    private static final CompositeMeterRegistry UNMEASURED = new CompositeMeterRegistry();

    static {
        StreamKinds.ALL.forEach(kind -> KINDS.put(kind.name(), kind));
    }

    private final StateCache states;
    private final List<AppendPath> paths = new ArrayList<>();

    /**
     * Starts with nothing in memory.
     *
     * @param seen the log as this instance reads it
     */
    public MemoryInstance(MemoryLog log, EventLog seen, Supplier<Instant> clock, Weather weather, int lanes) {
        this.states = new StateCache(seen, CODEC, new NoSnapshots(), StreamKinds.ALL, 200_000);
        AppendPath.Reading reading = new AppendPath.Reading(log, CODEC, new LedgerSignal());
        List<MemoryWriter.Waiting> waiting = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            AppendPath.Storage storage = new AppendPath.Storage(
                    durable -> new MemoryWriter(log, clock, weather, waiting, durable), () -> {});
            paths.add(AppendPath.over(reading, states, storage, UNMEASURED));
        }
    }

    public AppendPath path(int lane) {
        return paths.get(lane);
    }

    /** Whether what is in memory of a stream, while no command is on its way, is what its events say up to there. */
    public boolean remembersRightly(String stream, MemoryLog log) {
        StateCache.Newest newest = states.newest(stream);
        Versioned<?> remembered = newest.state();
        return newest.fate() == null && remembered.equals(folded(stream, log, remembered.version()));
    }

    /** The state of a stream after its first events, by the log. */
    public static Versioned<?> folded(String stream, MemoryLog log, long version) {
        Versioned<?> state = Versioned.empty(KINDS.get(Streams.kindOf(stream)));
        for (LoggedEvent row : log.ofStream(stream, 0).subList(0, Math.toIntExact(version))) {
            state = state.evolve(log.events().get(Math.toIntExact(row.position() - 1)));
        }
        return state;
    }

    private static final class NoSnapshots implements SnapshotStore {
        @Override
        public <S extends StreamState<S>> Optional<Versioned<S>> latest(StreamKind<S> kind, String stream) {
            return Optional.empty();
        }

        @Override
        public void offer(String stream, Versioned<?> current) {
            // kept nowhere
        }
    }
}
