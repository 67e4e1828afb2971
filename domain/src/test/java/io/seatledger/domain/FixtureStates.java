package io.seatledger.domain;

import io.seatledger.domain.agent.AgentState;
import io.seatledger.domain.enrollment.EnrollmentState;
import io.seatledger.domain.group.GroupState;
import io.seatledger.domain.product.ProductState;
import io.seatledger.domain.store.StoreState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Streams in memory: what is given can be read. */
public final class FixtureStates implements StateReader {
    /** All kinds of streams that this module knows. */
    public static final List<StreamKind<?>> KINDS =
            List.of(StoreState.KIND, ProductState.KIND, AgentState.KIND, GroupState.KIND, EnrollmentState.KIND);

    private static final Map<String, StreamKind<?>> BY_NAME =
            KINDS.stream().collect(Collectors.toMap(StreamKind::name, kind -> kind));

    private final Map<String, StreamState<?>> states = new HashMap<>();

    public void given(LedgerEvent... events) {
        for (LedgerEvent event : events) {
            states.compute(event.stream(), (stream, before) -> {
                StreamState<?> state =
                        before == null ? BY_NAME.get(Streams.kindOf(stream)).empty() : before;
                return state.evolve(event);
            });
        }
    }

    @Override
    public <S extends StreamState<S>> S read(StreamKind<S> kind, String id) {
        return kind.type().cast(states.getOrDefault(kind.stream(id), kind.empty()));
    }
}
