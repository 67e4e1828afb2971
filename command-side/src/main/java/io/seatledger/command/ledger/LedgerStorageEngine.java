package io.seatledger.command.ledger;

import io.seatledger.events.Streams;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventLog;
import io.seatledger.platform.ledger.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The log as Axon's event store sees it. Storing hands the events of a unit of work to its {@link Attempt}, which goes to
 * the {@link Appender} as one entry when the unit of work commits; reading is by stream or by position.
 */
public final class LedgerStorageEngine implements EventStorageEngine {
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final EventCodec codec;

    public LedgerStorageEngine(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Attempt attempt = Attempt.current();
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> onStream)) {
                throw new IllegalArgumentException("every event belongs to a stream: " + event.getPayloadType());
            }
            attempt.store(onStream);
        }
    }

    /** Snapshots are folds of streams, kept by {@link Snapshots}; Axon's own are not used. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("snapshots are kept by Snapshots");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long after = token == null ? 0 : token.position().orElse(0);
        return Stream.iterate(page(after), page -> !page.isEmpty(), page -> page(positionOfLast(page)))
                .flatMap(List::stream)
                .map(this::tracked);
    }

    private List<LoggedEvent> page(long after) {
        return log.after(after, PAGE);
    }

    private static long positionOfLast(List<LoggedEvent> page) {
        return page.get(page.size() - 1).position();
    }

    private TrackedEventMessage<?> tracked(LoggedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()), onStream(event));
    }

    private DomainEventMessage<?> onStream(LoggedEvent event) {
        return new GenericDomainEventMessage<>(
                Streams.kindOf(event.stream()),
                event.stream(),
                event.sequence(),
                new GenericEventMessage<>(
                        "position-" + event.position(),
                        codec.decode(event),
                        MetaData.emptyInstance(),
                        event.recordedAt()),
                event::recordedAt);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(log.ofStream(stream, firstSequence).stream().map(this::onStream));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return log.lastSequenceOf(stream);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        long last = log.lastBefore(dateTime);
        return last == 0 ? null : new GlobalSequenceTrackingToken(last);
    }
}
