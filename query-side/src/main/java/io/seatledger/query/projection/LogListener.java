package io.seatledger.query.projection;

import io.seatledger.platform.ledger.LedgerReader;
import io.seatledger.platform.ledger.LedgerSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the command side's notifications to the signal, on a connection that it keeps. What is missed while it reconnects
 * costs a poll's time and no event.
 */
public final class LogListener {
    private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);
    private static final int LISTEN_MILLIS = 500;
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final DataSource database;
    private final LedgerReader log;
    private final LedgerSignal signal;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "log-listener");

    public LogListener(DataSource database, LedgerReader log, LedgerSignal signal) {
        this.database = database;
        this.log = log;
        this.signal = signal;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped.countDown();
    }

    void awaitStopped(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try {
                listen();
            } catch (SQLException | RuntimeException failure) {
                LOG.warn("listening again in {} ms: {}", RECONNECT.toMillis(), failure.toString());
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + LedgerSignal.CHANNEL);
                PGConnection notifications = connection.unwrap(PGConnection.class);
                while (stopped.getCount() > 0) {
                    PGNotification[] heard = notifications.getNotifications(LISTEN_MILLIS);
                    if (heard != null && heard.length > 0) {
                        signal.reached(position(heard[heard.length - 1].getParameter()));
                    }
                }
                statement.execute("unlisten " + LedgerSignal.CHANNEL);
            }
        }
    }

    /** The position told, or the log's own word when a notification tells none. */
    private long position(String told) {
        return told.matches("[0-9]{1,18}") ? Long.parseLong(told) : log.head();
    }

    private void pause() {
        try {
            stopped.await(RECONNECT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
