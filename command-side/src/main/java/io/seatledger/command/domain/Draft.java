package io.seatledger.command.domain;

import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The ledger as it will be once what one command has decided so far is recorded: a command over many rows decides each on
 * what the rows before it came to.
 */
public final class Draft implements Ledger {
    private final Ledger ledger;
    private final Map<String, StreamState<?>> states = new HashMap<>();
    private final Map<String, List<LedgerEvent>> unread = new HashMap<>();
    private final List<LedgerEvent> events = new ArrayList<>();

    public Draft(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public <S extends StreamState<S>> S read(StreamKind<S> kind, String id) {
        return drafted(kind, id, ledger.read(kind, id));
    }

    @Override
    public <S extends StreamState<S>> S readUnless(Predicate<S> settled, StreamKind<S> kind, String id) {
        return drafted(kind, id, ledger.readUnless(settled, kind, id));
    }

    private <S extends StreamState<S>> S drafted(StreamKind<S> kind, String id, S recorded) {
        String stream = kind.stream(id);
        StreamState<?> known = states.get(stream);
        S state = known == null ? recorded : kind.type().cast(known);
        for (LedgerEvent event : unread.getOrDefault(stream, List.of())) {
            state = state.evolve(event);
        }
        unread.remove(stream);
        states.put(stream, state);
        return state;
    }

    /** Decided, and to be recorded with all else. */
    @Override
    public void record(LedgerEvent event) {
        events.add(event);
        unread.computeIfAbsent(event.stream(), stream -> new ArrayList<>()).add(event);
    }

    /** Everything decided so far, in order. */
    public List<LedgerEvent> events() {
        return List.copyOf(events);
    }
}
