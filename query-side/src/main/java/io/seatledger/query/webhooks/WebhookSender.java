package io.seatledger.query.webhooks;

import io.seatledger.platform.database.Database;
import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import io.seatledger.query.reading.Where;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks which webhooks have something to be told, when the log grows and every moment, and gives each to a worker under a lock in the
 * database, so that of many instances one tells it.
 */
@Component
class WebhookSender implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtext('seatledger webhook'), hashtext(?))";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration MOMENT = Duration.ofMillis(20);
    /** A slow receiver must not keep others waiting for a worker. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private static final Duration TIDY = Duration.ofMinutes(10);
    private static final int WEBHOOKS_MAX = 1_000;
    private static final int STOP_SECONDS = 8;

    private final WebhookTable table;
    private final WebhookWorker worker;
    private final WebhookMetrics metrics;
    private final DeliveryLog deliveries;
    private final DataSource locks;
    private final LedgerReader log;
    private final LedgerSignal signal;
    private final Clock clock;
    private final SenderSettings settings;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService threads;

    WebhookSender(
            WebhookTable table,
            WebhookWorker worker,
            WebhookMetrics metrics,
            DeliveryLog deliveries,
            Database database,
            LedgerReader log,
            LedgerSignal signal,
            Clock clock,
            SenderSettings settings) {
        this.table = table;
        this.worker = worker;
        this.metrics = metrics;
        this.deliveries = deliveries;
        this.locks = database.unpooled("seatledger-webhooks");
        this.log = log;
        this.signal = signal;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            ExecutorService started = Executors.newFixedThreadPool(settings.workers() + 1, task -> {
                Thread thread = new Thread(task, "webhooks");
                thread.setDaemon(true);
                return thread;
            });
            threads = started;
            started.execute(() -> look(started));
        }
    }

    private void look(ExecutorService workers) {
        Instant tidied = Instant.EPOCH;
        while (!workers.isShutdown()) {
            boolean any = false;
            try {
                any = round(workers);
                if (tidied.plus(TIDY).isBefore(clock.instant())) {
                    tidied = clock.instant();
                    deliveries.forget(tidied, settings.keepLog());
                }
            } catch (RuntimeException failure) {
                LOG.warn("looking for webhooks again: {}", failure.toString());
            }
            try {
                awaitMore(any, workers);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    /** Where nobody wants to be told, the log's growth is nothing to look up; and one look serves all of a moment. */
    private void awaitMore(boolean any, ExecutorService workers) throws InterruptedException {
        if (any) {
            signal.awaitBeyond(signal.position(), LOOK_AGAIN);
        }
        workers.awaitTermination((any ? MOMENT : LOOK_AGAIN).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends out workers to those who are to be told something; answers whether there is any webhook. */
    private boolean round(ExecutorService workers) {
        long head = log.head();
        List<Webhook> all = table.page(new Where(), WEBHOOKS_MAX);
        metrics.show(all, head);
        all.stream()
                .filter(webhook -> webhook.position() < head && webhook.due(clock.instant()))
                .map(Webhook::webhookId)
                .filter(busy::add)
                .forEach(id -> workers.execute(() -> turn(id, workers)));
        return !all.isEmpty();
    }

    private void turn(String webhookId, ExecutorService workers) {
        long from = System.nanoTime();
        try (Connection connection = locks.getConnection()) {
            if (locked(connection, webhookId)) {
                worker.run(webhookId, () -> !workers.isShutdown() && System.nanoTime() - from < TURN.toNanos());
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("webhook {} is tried again: {}", webhookId, failure.toString());
        } finally {
            busy.remove(webhookId);
        }
    }

    /** The lock is the connection's: it is given back when that is closed, by us or by a crash. */
    private static boolean locked(Connection connection, String webhookId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRY_LOCK)) {
            statement.setString(1, webhookId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void stop() {
        ExecutorService stopping = threads;
        threads = null;
        if (stopping != null) {
            stopping.shutdownNow();
            try {
                if (!stopping.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("a receiver still has not answered; it will be told again");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
