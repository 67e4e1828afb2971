package io.seatledger.command.ledger;

import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.LockingRepository;

/**
 * Aggregates over cached states. Loading one makes its stream part of the attempt's read set; a stream without events gives
 * an aggregate in its empty state, so that policies and not the repository say what is missing. Saving is the append's work.
 *
 * @param <T> the aggregate
 * @param <S> its state
 */
public final class StreamRepository<T, S extends StreamState<S>>
        extends LockingRepository<T, EventSourcedAggregate<T>> {
    private final StreamKind<S> kind;
    private final BiFunction<String, S, T> aggregate;
    private final EventStore eventStore;

    private StreamRepository(Parts<T, S> parts) {
        super(parts);
        this.kind = parts.kind;
        this.aggregate = parts.aggregate;
        this.eventStore = parts.eventStore;
    }

    /** A repository that builds aggregates from a stream's name and its state. */
    public static <T, S extends StreamState<S>> StreamRepository<T, S> of(
            Class<T> type,
            StreamKind<S> kind,
            BiFunction<String, S, T> aggregate,
            EventStore eventStore,
            ParameterResolverFactory parameters,
            LockFactory locks) {
        Parts<T, S> parts = new Parts<>(type, kind, aggregate, eventStore);
        parts.parameterResolverFactory(parameters);
        parts.lockFactory(locks);
        return new StreamRepository<>(parts);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String stream, Long expectedVersion) {
        Versioned<S> current = Attempt.current().look(kind, stream);
        return EventSourcedAggregate.reconstruct(
                aggregate.apply(stream, current.state()),
                aggregateModel(),
                current.sequence(),
                false,
                eventStore,
                NoSnapshotTriggerDefinition.TRIGGER);
    }

    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factoryMethod) {
        throw new IllegalStateException("an aggregate begins with its stream's empty state, see doLoadWithLock");
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> saved) {
        // Its events are in the unit of work already; the appender makes them durable.
    }

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<T> deleted) {
        throw new IllegalStateException("streams are never deleted");
    }

    private static final class Parts<T, S extends StreamState<S>> extends LockingRepository.Builder<T> {
        private final StreamKind<S> kind;
        private final BiFunction<String, S, T> aggregate;
        private final EventStore eventStore;

        private Parts(Class<T> type, StreamKind<S> kind, BiFunction<String, S, T> aggregate, EventStore eventStore) {
            super(type);
            this.kind = kind;
            this.aggregate = aggregate;
            this.eventStore = eventStore;
        }
    }
}
