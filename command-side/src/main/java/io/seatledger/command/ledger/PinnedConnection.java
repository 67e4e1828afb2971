package io.seatledger.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection kept for appending, with its statements prepared once. After any failure it is given up and a new one is
 * taken: nothing is ever known of a connection that failed. Called by one thread at a time.
 */
final class PinnedConnection implements AutoCloseable {
    private final DataSource database;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection connection;

    PinnedConnection(DataSource database) {
        this.database = database;
    }

    /** Work inside a transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs the work and commits.
     *
     * @throws UnwritableEntryException when the database refused data; nothing was written
     * @throws LedgerUnavailableException on any other failure; whether it was written is not known
     */
    synchronized <T> T inTransaction(Work<T> work) {
        try {
            Connection open = open();
            T result = work.on(open);
            open.commit();
            return result;
        } catch (SQLException e) {
            close();
            if (isAboutData(e)) {
                throw new UnwritableEntryException(e);
            }
            throw new LedgerUnavailableException("the database did not answer", e);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** The statement on the open connection, prepared once. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = open().prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.getConnection();
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    /** Classes 22 and 23: the data, not the database, is at fault; commit was never reached. */
    private static boolean isAboutData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        statements.clear();
        if (open == null) {
            return;
        }
        try {
            open.rollback();
            open.close();
        } catch (SQLException e) {
            abort(open);
        }
    }

    private static void abort(Connection open) {
        try {
            open.abort(Runnable::run);
        } catch (SQLException e) {
            throw new LedgerUnavailableException("a broken connection could not be given up", e);
        }
    }
}
