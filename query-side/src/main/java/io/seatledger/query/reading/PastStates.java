package io.seatledger.query.reading;

import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Folds the states of streams as they were, with the steps that decisions are taken on: two statements for any number. */
@Component
public class PastStates {
    private final PastEvents events;

    PastStates(PastEvents events) {
        this.events = events;
    }

    /**
     * A state and how many events its stream had by then.
     *
     * @param state {@link StreamKind#empty()} as long as the stream only had events of no concern
     */
    public record Then<S>(S state, long version) {}

    /**
     * The states by id; streams without any event are absent.
     *
     * @param types events that what is asked for depends on: a stream may mostly hold others
     */
    public <S extends StreamState<S>> Map<String, Then<S>> of(
            StreamKind<S> kind, Collection<String> ids, Set<Class<? extends LedgerEvent>> types, Moment then) {
        List<String> streams = ids.stream().map(kind::stream).toList();
        Map<String, List<PastEvents.Fact>> facts = events.of(streams, types, then);
        Map<String, Then<S>> states = new HashMap<>();
        events.versions(streams, then).forEach((stream, version) -> {
            S state = kind.empty();
            for (PastEvents.Fact fact : facts.getOrDefault(stream, List.of())) {
                state = state.evolve(fact.event());
            }
            states.put(stream.substring(kind.name().length() + 1), new Then<>(state, version));
        });
        return states;
    }
}
