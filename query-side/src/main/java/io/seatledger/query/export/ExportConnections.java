package io.seatledger.query.export;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Connections for exports: they neither take those of requests nor share their short limits. A statement still ends soon, and so
 * does a transaction whose reader no longer takes anything; an export as a whole may take minutes.
 */
public final class ExportConnections implements AutoCloseable {
    /** Longer than a socket that nobody reads may block the writer (server.tomcat.connection-timeout). */
    private static final String OPTIONS = "-c lock_timeout=2s -c statement_timeout=30s"
            + " -c idle_in_transaction_session_timeout=45s -c transaction_timeout=15min"
            + " -c search_path=reporting,public";

    private static final int SOCKET_TIMEOUT_SECONDS = 40;
    private static final int POOL_WAIT_MILLIS = 3_000;

    private final DataSource requests;
    private final HikariDataSource pool;

    /**
     * Opens nothing yet.
     *
     * @param requests whose place these connections take
     */
    public ExportConnections(PGSimpleDataSource unpooled, DataSource requests) {
        this.requests = requests;
        unpooled.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        unpooled.setOptions(OPTIONS);
        HikariConfig config = new HikariConfig();
        config.setPoolName("exports");
        config.setDataSource(unpooled);
        config.setMaximumPoolSize(ExportSlots.MAX);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(POOL_WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql("set time zone 'UTC'");
        this.pool = new HikariDataSource(config);
    }

    /** Lets all that reads for a request read on one of these connections meanwhile; new transactions within do not. */
    void use(Runnable work) {
        try (Connection connection = pool.getConnection()) {
            TransactionSynchronizationManager.bindResource(requests, new ConnectionHolder(connection));
            try {
                work.run();
            } finally {
                TransactionSynchronizationManager.unbindResource(requests);
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("no connection for an export", failure);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
