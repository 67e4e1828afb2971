package io.seatledger.command.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a {@link MemoryLog}. What an instance's other commands do meanwhile, and what goes wrong, the weather says; of
 * several entries that wait at the same time it may make one batch.
 */
final class MemoryWriter implements BatchWriter {
    private final MemoryLog log;
    private final Supplier<Instant> clock;
    private final Weather weather;
    private final List<Waiting> waiting;
    private final Consumer<List<PositionedEvent>> durable;

    /** @param waiting entries of one instance that no batch has taken yet, shared by its writers */
    MemoryWriter(
            MemoryLog log,
            Supplier<Instant> clock,
            Weather weather,
            List<Waiting> waiting,
            Consumer<List<PositionedEvent>> durable) {
        this.log = log;
        this.clock = clock;
        this.weather = weather;
        this.waiting = waiting;
        this.durable = durable;
    }

    @Override
    public List<AppendOutcome> write(List<Entry> entries) {
        Waiting own = new Waiting(entries);
        waiting.add(own);
        try {
            weather.beforeAppend();
        } finally {
            waiting.remove(own);
        }
        if (own.outcomes == null && own.failure == null) {
            writeBatch(own);
        }
        return own.result();
    }

    private void writeBatch(Waiting own) {
        List<Waiting> batch = new ArrayList<>(List.of(own));
        if (!waiting.isEmpty() && weather.together()) {
            batch.addAll(waiting);
            waiting.clear();
            if (weather.reversed()) {
                Collections.reverse(batch);
            }
        }
        try {
            MemoryLog.Written written = log.append(
                    batch.stream().flatMap(each -> each.entries.stream()).toList(), clock.get());
            int from = 0;
            for (Waiting each : batch) {
                each.outcomes = written.outcomes().subList(from, from + each.entries.size());
                from += each.entries.size();
            }
            weather.durable();
            if (!written.events().isEmpty()) {
                durable.accept(written.events());
            }
            weather.told();
        } catch (RuntimeException | Error e) {
            batch.forEach(each -> each.failure = e);
        }
    }

    /** An entry on its way. */
    static final class Waiting {
        private final List<Entry> entries;
        private @Nullable List<AppendOutcome> outcomes;
        private @Nullable Throwable failure;

        private Waiting(List<Entry> entries) {
            this.entries = entries;
        }

        private List<AppendOutcome> result() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return outcomes;
        }
    }
}
