package io.seatledger.query.bundle;

import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ProjectionDatabase;
import io.seatledger.query.projection.Projections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what a bundle needs of the read models in one snapshot. A bundle of the whole log sums up every seat movement there was,
 * so it does not take a connection of requests, whose limits are short; and it is over before the first byte is sent, so a
 * slow receiver holds nothing.
 */
@Component
class BundleSnapshot {
    private static final String BOUNDS =
            "select set_config('statement_timeout', '100s', true), set_config('lock_timeout', '2s', true)";

    private final JdbcClient db;
    private final Projections projections;
    private final TransactionTemplate snapshot;

    BundleSnapshot(ProjectionDatabase database, Projections projections) {
        this.db = database.client();
        this.projections = projections;
        this.snapshot = new TransactionTemplate(database.transactions());
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Reads through {@link ScopeReads}. */
    interface Reading {
        void from(ScopeReads reads) throws IOException;
    }

    /** Whether all read models that the scope needs show a position. */
    boolean reaches(BundleScope scope, long position) {
        return db.sql("select coalesce(min(position), 0) from reporting.projection where name = any(:names)")
                        .param("names", ScopeReads.models(scope).toArray(String[]::new))
                        .query(Long.class)
                        .single()
                >= position;
    }

    void read(BundleScope scope, Reading reading) throws IOException {
        try {
            snapshot.executeWithoutResult(status -> {
                db.sql(BOUNDS).query().singleRow();
                lock(ScopeReads.models(scope));
                try {
                    reading.from(new ScopeReads(db, scope));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Before the snapshot is taken: a rebuild swaps tables, and a snapshot from before the swap would find the new ones empty. */
    private void lock(List<String> names) {
        String tables = names.stream()
                .map(name -> projections.named(name).orElseThrow())
                .map(Fold::tables)
                .flatMap(List::stream)
                .sorted()
                .map(table -> "reporting." + table)
                .collect(Collectors.joining(", "));
        db.sql("lock table " + tables + " in access share mode").update();
    }
}
