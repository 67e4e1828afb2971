package io.seatledger.query.projection;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every transaction over a projection begins with: bounded waits, the right tables, the lock on the progress row. */
final class ProgressRow {
    /**
     * Bounds every wait of a transaction. It need not reach the disk before it counts: after a crash of the database progress and
     * rows go back together and are folded again from the durable log.
     */
    static final String BOUNDS = """
            set_config('lock_timeout', '5s', true), set_config('statement_timeout', '30s', true),
            set_config('idle_in_transaction_session_timeout', '30s', true),
            set_config('synchronous_commit', 'off', true)""";

    /**
     * Bars plans that read whole tables. A page finds all rows by their keys, and a plan that was made while a table was small is
     * kept until the table is next analyzed, however much it grows in that minute.
     */
    static final String BY_KEY = """
            set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true)""";

    private final JdbcClient db;

    ProgressRow(JdbcClient db) {
        this.db = db;
    }

    /** Directs unqualified table names at a schema and bounds every wait of this transaction. */
    void enter(String schema) {
        direct(schema);
        db.sql("select " + BOUNDS).query().singleRow();
    }

    /** A changed path makes driver and server prepare every statement anew, so connections begin with the live one. */
    void direct(String schema) {
        if (!schema.equals(ProjectionPages.LIVE)) {
            db.sql("select set_config('search_path', ?, true)")
                    .param(schema)
                    .query()
                    .singleRow();
        }
    }

    /**
     * Locks the row until the end of the transaction and tells how far the projection is.
     *
     * @param whenLocked what SQL is to do when another holds it: {@code nowait}, or nothing to wait for it
     */
    Optional<Long> locked(Fold fold, String whenLocked) {
        return db.sql("select position from projection where name = ? for update " + whenLocked)
                .param(fold.name())
                .query(Long.class)
                .optional();
    }
}
