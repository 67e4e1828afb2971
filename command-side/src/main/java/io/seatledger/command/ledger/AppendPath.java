package io.seatledger.command.ledger;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.command.domain.StreamKind;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the append path of one instance, put together. */
public final class AppendPath implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppendPath.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long CACHED_STREAMS = 200_000;

    private final Reading reading;
    private final Snapshots snapshots;
    private final StateCache states;
    private final PinnedConnection connection;
    private final Appender appender;

    /** How the log is read, and who is told that it grew. */
    public record Reading(LedgerReader log, EventCodec codec, LedgerSignal signal) {}

    /** How the log is written; tests take guards away here. */
    record Writing(AppendSql sql, UnaryOperator<BatchWriter> around) {
        static final Writing STANDARD = new Writing(AppendSql.STANDARD, UnaryOperator.identity());
    }

    private AppendPath(
            DataSource database,
            Reading reading,
            Clock clock,
            Writing writing,
            List<StreamKind<?>> kinds,
            MeterRegistry meters) {
        this.reading = reading;
        this.snapshots = new Snapshots(JdbcClient.create(database));
        this.states = new StateCache(reading.log(), reading.codec(), snapshots, kinds, CACHED_STREAMS);
        this.connection = new PinnedConnection(database);
        JdbcBatchWriter writer = new JdbcBatchWriter(connection, writing.sql(), clock, this::durable);
        this.appender = new Appender(measured(writing.around().apply(writer), meters), PATIENCE);
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
        AppendPath path = new AppendPath(database, reading, clock, writing, kinds, meters);
        reading.signal().reached(reading.log().head());
        return path;
    }

    private static BatchWriter measured(BatchWriter writer, MeterRegistry meters) {
        DistributionSummary size = DistributionSummary.builder("seatledger.append.batch")
                .description("Commands that shared one durable transaction")
                .baseUnit("commands")
                .register(meters);
        return entries -> {
            size.record(entries.size());
            return writer.write(entries);
        };
    }

    /** The events are durable, so nothing that goes wrong here may turn their commands' answers into failures. */
    private void durable(List<PositionedEvent> events) {
        try {
            states.committed(events);
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
        snapshots.close();
        connection.close();
    }
}
