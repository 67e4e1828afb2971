package io.seatledger.command;

import io.seatledger.command.config.StreamKinds;
import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rest of the ledger in memory: what is given can be read, what is recorded can be read and looked at. */
public final class FixtureLedger implements Ledger {
    private static final Map<String, StreamKind<?>> KINDS =
            StreamKinds.ALL.stream().collect(Collectors.toMap(StreamKind::name, kind -> kind));

    private final Map<String, StreamState<?>> states = new HashMap<>();
    private final List<LedgerEvent> recorded = new ArrayList<>();

    /** Facts of before the command. */
    public FixtureLedger given(LedgerEvent... events) {
        for (LedgerEvent event : events) {
            evolve(event);
        }
        return this;
    }

    @Override
    public <S extends StreamState<S>> S readUnless(Predicate<S> settled, StreamKind<S> kind, String id) {
        return read(kind, id);
    }

    @Override
    public <S extends StreamState<S>> S read(StreamKind<S> kind, String id) {
        return kind.type().cast(states.getOrDefault(kind.stream(id), kind.empty()));
    }

    @Override
    public void record(LedgerEvent event) {
        evolve(event);
        recorded.add(event);
    }

    /** What commands recorded, in order. */
    public List<LedgerEvent> recorded() {
        return List.copyOf(recorded);
    }

    private void evolve(LedgerEvent event) {
        states.compute(event.stream(), (stream, before) -> {
            StreamState<?> state =
                    before == null ? KINDS.get(Streams.kindOf(stream)).empty() : before;
            return state.evolve(event);
        });
    }
}
