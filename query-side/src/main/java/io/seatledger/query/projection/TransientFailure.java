package io.seatledger.query.projection;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that cannot answer now, where waiting helps, from an event that cannot be folded, where it does not. */
final class TransientFailure {
    /** Connection, resources, rollback, object in use, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private TransientFailure() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransactionException
                    || (cause instanceof SQLException sql && isTransientState(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientState(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
