package io.seatledger.command.checkpoint;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Down while the log is stopped because it is not what was signed. */
public final class LogHealthIndicator extends AbstractHealthIndicator {
    private final JdbcClient db;

    public LogHealthIndicator(JdbcClient db) {
        super("whether the log is stopped could not be asked");
        this.db = db;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<String> halted = reason();
        halted.ifPresentOrElse(reason -> health.down().withDetail("stopped", reason), health::up);
    }

    /** Why the log is stopped, empty when it is not. */
    public Optional<String> reason() {
        return db.sql("select coalesce(halted, '') from ledger.head")
                .query(String.class)
                .optional()
                .filter(reason -> !reason.isEmpty());
    }
}
