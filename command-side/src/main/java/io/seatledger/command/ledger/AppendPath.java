package io.seatledger.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.domain.StreamKind;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.EventLog;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.platform.trace.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the append path of one instance, put together. */
public final class AppendPath implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppendPath.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /**
     * States kept in memory, about a kilobyte each: orders that were just made, and whoever buys again and again, whom the cache
     * prefers. Ten times as many filled a heap of 192 MiB with orders that nobody asked for again.
     */
    private static final long CACHED_STREAMS = 20_000;

    private final Reading reading;
    private final StateCache states;
    private final Appender appender;
    private final AppendMetrics metrics;
    private final Runnable whenClosed;

    /** How the log is read, who is told that it grew, and who follows it. */
    public record Reading(EventLog log, EventCodec codec, LedgerSignal signal, Tracing tracing) {
        Reading(EventLog log, EventCodec codec, LedgerSignal signal) {
            this(log, codec, signal, Tracing.OFF);
        }
    }

    /** How the log is written; tests take guards away here. */
    record Writing(AppendSql sql, UnaryOperator<BatchWriter> around) {
        static final Writing STANDARD = new Writing(AppendSql.STANDARD, UnaryOperator.identity());
    }

    /**
     * Where an instance keeps what it appends.
     *
     * @param writer made for whoever is to be told, in order of positions, what is durable
     * @param whenClosed lets go of what belongs to this instance alone
     */
    record Storage(Function<Consumer<List<PositionedEvent>>, BatchWriter> writer, Runnable whenClosed) {}

    private AppendPath(Reading reading, StateCache states, Storage storage, MeterRegistry meters) {
        this.reading = reading;
        this.states = states;
        this.whenClosed = storage.whenClosed();
        this.metrics = new AppendMetrics(meters, reading.tracing());
        this.appender = new Appender(metrics.around(storage.writer().apply(this::durable)), PATIENCE);
        metrics.waiting(appender, Appender::waiting);
    }

    /** Puts it together and learns where the log stands. */
    public static AppendPath over(
            DataSource database, Reading reading, Clock clock, List<StreamKind<?>> kinds, MeterRegistry meters) {
        return over(database, reading, clock, Writing.STANDARD, kinds, meters);
    }

    static AppendPath over(
            DataSource database,
            Reading reading,
            Clock clock,
            Writing writing,
            List<StreamKind<?>> kinds,
            MeterRegistry meters) {
        Snapshots snapshots = new Snapshots(JdbcClient.create(database));
        PinnedConnection connection = new PinnedConnection(database);
        Storage storage = new Storage(
                durable -> writing.around().apply(new JdbcBatchWriter(connection, writing.sql(), clock, durable)),
                () -> {
                    snapshots.close();
                    connection.close();
                });
        return over(
                reading,
                new StateCache(reading.log(), reading.codec(), snapshots, kinds, CACHED_STREAMS),
                storage,
                meters);
    }

    static AppendPath over(Reading reading, StateCache states, Storage storage, MeterRegistry meters) {
        AppendPath path = new AppendPath(reading, states, storage, meters);
        reading.signal().reached(reading.log().head());
        return path;
    }

    /** The events are durable, so nothing that goes wrong here may turn their commands' answers into failures. */
    private void durable(List<PositionedEvent> events) {
        try {
            states.committed(events);
            metrics.durable(events);
        } catch (RuntimeException e) {
            LOG.error("cached states could not follow the log and are loaded anew", e);
            states.forget(events.stream().map(event -> event.event().stream()).toList());
        }
        reading.signal().reached(events.get(events.size() - 1).position());
    }

    public Appender appender() {
        return appender;
    }

    public StateCache states() {
        return states;
    }

    public EventCodec codec() {
        return reading.codec();
    }

    public LedgerSignal signal() {
        return reading.signal();
    }

    @Override
    public void close() {
        whenClosed.run();
    }
}
