package io.seatledger.command.checkpoint;

import io.seatledger.platform.proof.SignedCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Connections for the signer: one transaction over one snapshot at a time, and only one signer in all instances. */
final class SigningSession {
    /** For its connections: everything has an end. */
    static final String BOUNDS = "-c lock_timeout=2s -c statement_timeout=30s"
            + " -c idle_in_transaction_session_timeout=60s -c transaction_timeout=120s";
    /** Any number that nobody else uses. */
    private static final String LOCK = "select pg_try_advisory_lock(7305011834209465711)";

    private final DataSource database;

    /** @param database unpooled connections */
    SigningSession(DataSource database) {
        this.database = database;
    }

    /** Work over one snapshot. */
    interface Work extends Function<LogSnapshot, Signer.Outcome> {}

    /**
     * Does the work and commits, unless another session is at it. The lock is taken before the snapshot, which so shows whatever
     * the last one to hold it did.
     */
    Signer.Outcome alone(Work work) {
        try (Connection connection = database.getConnection()) {
            if (!locked(connection)) {
                return Signer.Outcome.ELSEWHERE;
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                Signer.Outcome outcome = work.apply(state(connection));
                connection.commit();
                return outcome;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the signer has no answer from the database", e);
        }
    }

    /** Stops the log. */
    void halt(String reason) {
        try (Connection connection = database.getConnection()) {
            state(connection).halt(reason);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the log could not be stopped", e);
        }
    }

    /** The newest checkpoint that is durable. */
    Optional<SignedCheckpoint> last() {
        try (Connection connection = database.getConnection()) {
            return state(connection).lastCheckpoint();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the signer has no answer from the database", e);
        }
    }

    private static LogSnapshot state(Connection connection) {
        return new LogSnapshot(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
