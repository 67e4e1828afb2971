package io.seatledger.command.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.seatledger.events.agent.SeatsPurchased;
import io.seatledger.platform.trace.Tracing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures the append path: batches, how long they take, what became of them, and the events by type. */
final class AppendMetrics {
    private final MeterRegistry meters;
    private final Tracing tracing;
    private final DistributionSummary commands;
    private final DistributionSummary events;
    private final Timer written;
    private final Timer failed;
    private final Counter purchased;
    /** By type of event. */
    private final Map<String, Counter> appended = new ConcurrentHashMap<>();

    AppendMetrics(MeterRegistry meters, Tracing tracing) {
        this.tracing = tracing;
        this.meters = meters;
        this.commands = DistributionSummary.builder("seatledger.append.batch")
                .description("Commands that shared one durable transaction")
                .baseUnit("commands")
                .register(meters);
        this.events = DistributionSummary.builder("seatledger.append.batch.events")
                .description("Events of one durable transaction")
                .register(meters);
        this.written = duration("written");
        this.failed = duration("failed");
        this.purchased = Counter.builder("seatledger.seats.purchased")
                .description("Seats that were bought")
                .register(meters);
    }

    private Timer duration(String outcome) {
        return Timer.builder("seatledger.append.duration")
                .description("From the lock on the head row to the durable commit of a batch")
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(meters);
    }

    /** The same writer, measured. */
    BatchWriter around(BatchWriter writer) {
        return entries -> {
            commands.record(entries.size());
            long from = System.nanoTime();
            Timer outcome = failed;
            try {
                List<AppendOutcome> outcomes = tracing.within("append", metadata(entries), span -> {
                    span.setAttribute("ledger.batch.commands", entries.size());
                    return writer.write(entries);
                });
                outcome = written;
                return outcomes;
            } finally {
                outcome.record(System.nanoTime() - from, TimeUnit.NANOSECONDS);
            }
        };
    }

    /** All events of a command have the same. */
    private static Stream<byte[]> metadata(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.events().stream().limit(1))
                .map(NewEvent::metadata);
    }

    <T> void waiting(T queue, ToDoubleFunction<T> length) {
        Gauge.builder("seatledger.append.waiting", queue, length)
                .description("Commands that wait for a batch to take them")
                .register(meters);
    }

    private Counter counter(String type) {
        return meters.counter("seatledger.events.appended", "type", type);
    }

    /** Counts what is durable now. */
    void durable(List<PositionedEvent> batch) {
        events.record(batch.size());
        Tracing.wrote(batch.get(0).position(), batch.get(batch.size() - 1).position());
        for (PositionedEvent positioned : batch) {
            NewEvent event = positioned.event();
            appended.computeIfAbsent(event.type(), this::counter).increment();
            if (event.event() instanceof SeatsPurchased bought) {
                purchased.increment(bought.to() - bought.from() + 1);
            }
        }
    }
}
