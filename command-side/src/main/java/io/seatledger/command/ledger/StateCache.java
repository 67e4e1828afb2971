package io.seatledger.command.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.Streams;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventLog;
import io.seatledger.platform.ledger.LoggedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * States of streams as this instance knows them. Another instance may have moved a stream since: whoever decides on a
 * cached state has its sequence checked under the append lock, and catches up when it has moved.
 */
public final class StateCache {
    /** More streams than this are dropped and loaded anew, many at once, instead of being brought up one by one. */
    private static final int ONE_BY_ONE_MAX = 16;

    private final EventLog log;
    private final EventCodec codec;
    private final SnapshotStore snapshots;
    private final Map<String, StreamKind<?>> kinds;
    private final Cache<String, Versioned<?>> states;
    private final Speculations speculations = new Speculations();

    /**
     * A state to decide on.
     *
     * @param fate of the entry that makes it so, {@code null} when it is durable already
     */
    record Newest(Versioned<?> state, @Nullable Fate fate) {}

    /**
     * An empty cache.
     *
     * @param kinds every kind of stream there is
     * @param maxStreams most streams kept; the least used go first
     */
    public StateCache(
            EventLog log, EventCodec codec, SnapshotStore snapshots, List<StreamKind<?>> kinds, long maxStreams) {
        this.log = log;
        this.codec = codec;
        this.snapshots = snapshots;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(StreamKind::name, Function.identity()));
        // Its bookkeeping is done in passing: handing it to other threads costs more than it does.
        this.states = Caffeine.newBuilder()
                .maximumSize(maxStreams)
                .executor(Runnable::run)
                .build();
    }

    /** The state of a stream, from the cache or else from its snapshot and the events after it. */
    public <S extends StreamState<S>> Versioned<S> current(StreamKind<S> kind, String stream) {
        return current(kind, stream, Map.of());
    }

    /**
     * The same for who has read streams before.
     *
     * @param readBefore states that the caller has read from the log, for streams that the cache did not keep
     */
    <S extends StreamState<S>> Versioned<S> current(
            StreamKind<S> kind, String stream, Map<String, Versioned<?>> readBefore) {
        Versioned<?> cached = states.getIfPresent(stream);
        Versioned<?> known = cached == null ? readBefore.get(stream) : cached;
        if (known == null) {
            Versioned<S> loaded = load(kind, stream);
            if (loaded.sequence() >= 0) {
                keep(stream, loaded);
            }
            return loaded;
        }
        return new Versioned<>(kind, kind.type().cast(known.state()), known.sequence());
    }

    /** The state of a stream of whatever kind its name says, as it will be when all that was decided is durable. */
    Newest newest(String stream) {
        return newest(kindOf(stream), stream);
    }

    /** The state of a stream as it will be when all that was decided is durable. */
    <S extends StreamState<S>> Newest newest(StreamKind<S> kind, String stream) {
        return newest(kind, stream, Map.of());
    }

    /**
     * The same for who has read streams before.
     *
     * @param readBefore states that the caller has read from the log, for streams that the cache did not keep
     */
    <S extends StreamState<S>> Newest newest(StreamKind<S> kind, String stream, Map<String, Versioned<?>> readBefore) {
        Speculations.Speculated soon = speculations.of(stream);
        return soon == null
                ? new Newest(current(kind, stream, readBefore), null)
                : new Newest(soon.state(), soon.fate());
    }

    /** Entries decided on newest states are queued here, so that the next can be decided on theirs. */
    Speculations speculations() {
        return speculations;
    }

    /** What is read from the log may have been overtaken by what was just appended: the newer one stays. */
    private void keep(String stream, Versioned<?> loaded) {
        states.asMap().merge(stream, loaded, (known, read) -> known.sequence() > read.sequence() ? known : read);
    }

    private StreamKind<?> kindOf(String stream) {
        StreamKind<?> kind = kinds.get(Streams.kindOf(stream));
        if (kind == null) {
            throw new IllegalArgumentException("no kind of stream is named like " + stream);
        }
        return kind;
    }

    private <S extends StreamState<S>> Versioned<S> load(StreamKind<S> kind, String stream) {
        Versioned<S> start = snapshots.latest(kind, stream).orElseGet(() -> Versioned.empty(kind));
        List<LoggedEvent> events = log.ofStream(stream, start.version());
        Versioned<S> state = fold(start, events);
        if (events.size() >= Snapshots.EVERY_EVENTS) {
            snapshots.offer(stream, state);
        }
        return state;
    }

    /** Carries committed events into the states that stood right before them; others are loaded when next needed. */
    void committed(List<PositionedEvent> events) {
        events.forEach(event -> states.asMap().compute(event.event().stream(), (stream, known) -> after(known, event)));
    }

    private @Nullable Versioned<?> after(@Nullable Versioned<?> cached, PositionedEvent committed) {
        NewEvent event = committed.event();
        Versioned<?> known = cached == null && event.sequence() == 0 ? Versioned.empty(kindOf(event.stream())) : cached;
        if (known == null || known.sequence() + 1 != event.sequence()) {
            return known;
        }
        Versioned<?> next = known.evolve(event.event());
        if (next.version() % Snapshots.EVERY_EVENTS == 0) {
            snapshots.offer(event.stream(), next);
        }
        return next;
    }

    /**
     * Loads many short streams with one query, so that a command over thousands of them does not ask one by one.
     *
     * @return those that were not cached; a cache that is full need not take them in
     */
    <S extends StreamState<S>> Map<String, Versioned<S>> preload(StreamKind<S> kind, Collection<String> streams) {
        Set<String> missing = new HashSet<>(streams);
        missing.removeAll(states.getAllPresent(streams).keySet());
        if (missing.isEmpty()) {
            return Map.of();
        }
        Map<String, Versioned<S>> loaded = new HashMap<>();
        missing.forEach(stream -> loaded.put(stream, Versioned.empty(kind)));
        log.ofStreams(missing)
                .forEach(event ->
                        loaded.computeIfPresent(event.stream(), (stream, state) -> state.evolve(codec.decode(event))));
        loaded.forEach(this::keep);
        return loaded;
    }

    /** Brings streams up to what the log holds now; of a stream that is not cached nothing need be known. */
    public void catchUp(Collection<String> streams) {
        if (streams.size() > ONE_BY_ONE_MAX) {
            forget(streams);
            return;
        }
        for (String stream : streams) {
            Versioned<?> known = states.getIfPresent(stream);
            if (known != null) {
                keep(stream, fold(known, log.ofStream(stream, known.version())));
            }
        }
    }

    /** Drops streams, so that they are loaded anew. */
    void forget(Collection<String> streams) {
        states.invalidateAll(streams);
    }

    private <S extends StreamState<S>> Versioned<S> fold(Versioned<S> start, List<LoggedEvent> events) {
        Versioned<S> state = start;
        for (LoggedEvent event : events) {
            state = state.evolve(codec.decode(event));
        }
        return state;
    }
}
