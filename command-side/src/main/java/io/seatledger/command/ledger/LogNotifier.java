package io.seatledger.command.ledger;

import io.seatledger.platform.ledger.LedgerSignal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers in other processes that the log grew: one {@code NOTIFY} from a connection of its own, at most one every
 * 10 ms however many commands commit. Inside the append transaction it would make every commit wait for every other.
 */
public final class LogNotifier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogNotifier.class);
    private static final Duration PACE = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final DataSource database;
    private final LedgerSignal signal;
    private final Thread thread = new Thread(this::run, "log-notifier");
    private volatile boolean stopped;

    public LogNotifier(DataSource database, LedgerSignal signal) {
        this.database = database;
        this.signal = signal;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        long told = 0;
        while (!stopped) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                told = tellOn(connection, told);
            } catch (SQLException e) {
                LOG.debug("readers elsewhere are not told for a moment: {}", e.getMessage());
                pause(AFTER_FAILURE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private long tellOn(Connection connection, long toldBefore) throws SQLException, InterruptedException {
        long told = toldBefore;
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            while (!stopped) {
                if (signal.awaitBeyond(told, IDLE)) {
                    told = signal.position();
                    notify.setString(1, LedgerSignal.CHANNEL);
                    notify.setString(2, Long.toString(told));
                    notify.execute();
                    Thread.sleep(PACE.toMillis());
                }
            }
        }
        return told;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
