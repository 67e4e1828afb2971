package io.seatledger.command.ledger;

import io.seatledger.command.domain.Ledger;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventMetadata;
import io.seatledger.platform.trace.Tracing;
import io.seatledger.platform.vault.SealedPerson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One try at one command: what it has looked at, what it records, what it keeps beside. Lives in the unit of work; used by
 * one thread.
 */
public final class Attempt implements Ledger {
    private static final String RESOURCE = Attempt.class.getName();

    private final StateCache states;
    private final EventCodec codec;
    private final byte[] metadata;
    private final PublishEvent publish;
    private final Function<LedgerEvent, List<Deadline>> deadlinesOf;
    private final Map<String, Versioned<?>> seen = new LinkedHashMap<>();
    private final Map<String, Versioned<?>> readBefore = new HashMap<>();
    private final Set<Fate> restsOn = new HashSet<>();
    private final Map<String, Long> recorded = new HashMap<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final List<SealedPerson> persons = new ArrayList<>();
    private final List<String> erased = new ArrayList<>();
    private final List<QueuedMail> mails = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<Identity, Set<Sighted>> sightings = new HashMap<>();

    /** Hands an event message to the event store of the current unit of work. */
    public interface PublishEvent {
        void publish(EventMessage<?> event);
    }

    /** @param deadlinesOf which days to come an event names; pure */
    public Attempt(
            StateCache states,
            EventCodec codec,
            EventMetadata metadata,
            PublishEvent publish,
            Function<LedgerEvent, List<Deadline>> deadlinesOf) {
        this.states = states;
        this.codec = codec;
        this.metadata = codec.encodeMetadata(metadata, Tracing.traceparent());
        this.publish = publish;
        this.deadlinesOf = deadlinesOf;
    }

    /** The attempt that a unit of work belongs to. */
    static Attempt current() {
        Attempt attempt = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        if (attempt == null) {
            throw new IllegalStateException("commands come through CommandDesk, never straight to the bus");
        }
        return attempt;
    }

    /** Makes this the attempt of a unit of work. */
    public void joins(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    /** Makes many streams ready to be looked at, with one query for those not cached, which stay ready for this attempt. */
    public <S extends StreamState<S>> void preload(StreamKind<S> kind, Collection<String> ids) {
        readBefore.putAll(states.preload(kind, ids.stream().map(kind::stream).toList()));
    }

    @Override
    public <S extends StreamState<S>> S read(StreamKind<S> kind, String id) {
        return look(kind, kind.stream(id)).state();
    }

    @Override
    public <S extends StreamState<S>> S readUnless(Predicate<S> settled, StreamKind<S> kind, String id) {
        S known = peek(kind, id);
        return settled.test(known) ? known : read(kind, id);
    }

    /** The state of a stream as this attempt first saw it, made part of the read set. */
    public <S extends StreamState<S>> Versioned<S> look(StreamKind<S> kind, String stream) {
        Versioned<?> first = seen.computeIfAbsent(stream, name -> noted(states.newest(kind, name, readBefore)));
        return new Versioned<>(kind, kind.type().cast(first.state()), first.sequence());
    }

    /** Remembers whose fate it shares when a state is not durable yet. */
    private Versioned<?> noted(StateCache.Newest newest) {
        if (newest.fate() != null) {
            restsOn.add(newest.fate());
        }
        return newest.state();
    }

    /**
     * A durable state that may be stale, and stays out of the read set: for facts that never change once they are there. Looking
     * only when the aggregate's lock is held keeps commands that queue for it from being decided twice.
     */
    public <S extends StreamState<S>> S peek(StreamKind<S> kind, String id) {
        return states.current(kind, kind.stream(id), readBefore).state();
    }

    /**
     * Begins a stream under an id made a moment ago, which nobody else can know. Nothing is read; the append still insists
     * that the stream is empty.
     */
    public <S extends StreamState<S>> void begin(StreamKind<S> kind, String id) {
        seen.put(kind.stream(id), Versioned.empty(kind));
    }

    @Override
    public void record(LedgerEvent event) {
        String stream = event.stream();
        Versioned<?> base = seen.computeIfAbsent(stream, name -> noted(states.newest(name)));
        long sequence = recorded.merge(stream, base.sequence() + 1, (last, first) -> last + 1);
        publish.publish(new GenericDomainEventMessage<>(Streams.kindOf(stream), stream, sequence, event));
    }

    /** Takes over what the unit of work is about to store. */
    void store(DomainEventMessage<?> message) {
        LedgerEvent event = (LedgerEvent) message.getPayload();
        events.add(new NewEvent(
                event, message.getAggregateIdentifier(), message.getSequenceNumber(), codec.encode(event), metadata));
        deadlines.addAll(deadlinesOf.apply(event));
    }

    /** Writes a sealed person together with the events. */
    public void keep(SealedPerson person) {
        persons.add(person);
    }

    /** What is to be kept so far. */
    public List<SealedPerson> kept() {
        return List.copyOf(persons);
    }

    /** Remembers whom look-ups of learners led to, the first time; should that be another at the append, it is decided again. */
    public void sighted(Map<Identity, Set<Sighted>> seen) {
        seen.forEach(sightings::putIfAbsent);
    }

    /** Queues a mail together with the events. */
    public void mail(QueuedMail mail) {
        mails.add(mail);
    }

    /** Destroys the key of a person together with the events. */
    public void erase(String personRef) {
        erased.add(personRef);
    }

    /** The version of a stream once the decided events are in it; events of other streams are passed over. */
    public long versionAfter(StreamKind<?> kind, String id, List<LedgerEvent> decided) {
        String stream = kind.stream(id);
        long before =
                seen.computeIfAbsent(stream, name -> noted(states.newest(name))).version();
        return before
                + decided.stream()
                        .filter(event -> event.stream().equals(stream))
                        .count();
    }

    /** Everything as it goes to the appender; what goes beside events goes only with events. */
    public Entry entry(@Nullable Receipt receipt) {
        return new Entry(
                readSet(),
                events,
                receipt,
                events.isEmpty()
                        ? Beside.sightings(sightings)
                        : new Beside(persons, erased, mails, deadlines, sightings),
                fate());
    }

    /** What it has looked at and nothing else, to learn whether that still stands. */
    public Entry lookedAt() {
        return new Entry(readSet(), List.of(), null, Beside.sightings(sightings), fate());
    }

    private Fate fate() {
        return new Fate(states.speculations(), restsOn);
    }

    /** Queues an entry of this attempt; from then on the next commands are decided on what it is about to write. */
    public Appender.Ticket queue(Entry entry, Appender appender) {
        Map<String, Versioned<?>> after = new HashMap<>();
        for (NewEvent event : entry.events()) {
            after.putIfAbsent(event.stream(), seenAt(event.stream()));
            after.computeIfPresent(event.stream(), (stream, state) -> state.evolve(event.event()));
        }
        return states.speculations().show(entry.fate(), after, () -> appender.queue(entry));
    }

    private Versioned<?> seenAt(String stream) {
        return Objects.requireNonNull(seen.get(stream), "what is written was looked at");
    }

    private Map<String, Long> readSet() {
        Map<String, Long> readSet = new HashMap<>();
        seen.forEach((stream, state) -> readSet.put(stream, state.sequence()));
        return readSet;
    }
}
