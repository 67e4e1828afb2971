package io.seatledger.command.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gauges of the log, its checkpoints and the outbox, of what was read lately: a scrape asks the database once. */
public final class LedgerMetrics implements MeterBinder {
    private static final Duration KEEP = Duration.ofSeconds(1);

    /** By index only, however many mails were sent. */
    private static final String LOOK = """
            select h.position, (h.halted is not null)::int as stopped, h.position - c.size as unsigned_events,
                coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0) as unsigned_seconds,
                q.mails as queued_mails, q.seconds as queued_seconds
            from ledger.head h
            cross join (select coalesce(max(size), 0) as size from ledger.checkpoint) c
            left join ledger.event e on e.position = c.size + 1
            cross join (select count(*) as mails,
                    coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0) as seconds
                from mail.outbox where state = 'QUEUED') q""";

    private final JdbcClient db;
    private Look last = Look.NOTHING;
    private long readAt = System.nanoTime() - KEEP.toNanos();

    public LedgerMetrics(JdbcClient db) {
        this.db = db;
    }

    /**
     * What a look shows.
     *
     * @param unsignedSeconds age of the oldest event that no checkpoint covers
     * @param queuedSeconds age of the oldest mail that is neither sent nor given up
     */
    record Look(
            double position,
            double stopped,
            double unsignedEvents,
            double unsignedSeconds,
            double queuedMails,
            double queuedSeconds) {
        static final Look NOTHING = new Look(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "seatledger.log.position", "Events in the log", Look::position);
        gauge(
                registry,
                "seatledger.log.stopped",
                "1 while nothing is recorded: it is not what was signed",
                Look::stopped);
        gauge(registry, "seatledger.checkpoint.lag.events", "Events that no checkpoint covers", Look::unsignedEvents);
        gauge(registry, "seatledger.checkpoint.lag.seconds", "Age of the oldest of them", Look::unsignedSeconds);
        gauge(registry, "seatledger.mail.queue", "Mails neither sent nor given up", Look::queuedMails);
        gauge(registry, "seatledger.mail.queue.seconds", "Age of the oldest of them", Look::queuedSeconds);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Look> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(recent()))
                .description(description)
                .register(registry);
    }

    /** A silent database is asked once per scrape, and what it does not say is no number. */
    private synchronized Look recent() {
        if (System.nanoTime() - readAt >= KEEP.toNanos()) {
            try {
                last = db.sql(LOOK).query(Look.class).single();
            } catch (RuntimeException unreadable) {
                last = Look.NOTHING;
            }
            readAt = System.nanoTime();
        }
        return last;
    }
}
