package io.seatledger.query.rebuild;

import io.seatledger.query.projection.Fold;
import io.seatledger.query.projection.ProjectionDatabase;
import io.seatledger.query.projection.ProjectionPages;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second set of a projection's tables: made beside the live ones in a schema of their own, and put in their place. The
 * schema also has a progress row and dead letters, so that the same code fills both.
 */
public final class RebuildTables {
    private static final List<String> BOOKKEEPING = List.of("projection", "dead_letter");

    private final JdbcClient db;
    private final ProjectionPages pages;
    private final TransactionTemplate transactions;

    public RebuildTables(ProjectionDatabase database, ProjectionPages pages) {
        this.db = database.client();
        this.pages = pages;
        this.transactions = new TransactionTemplate(database.transactions());
    }

    static String schema(Fold fold) {
        return "reporting_rebuild_" + fold.name();
    }

    /**
     * Makes empty tables; what an interrupted rebuild left is dropped.
     *
     * @param keyedLast tables that get their keys from {@link #index} only, as all other indexes are
     */
    void create(Fold fold, List<String> keyedLast) {
        String schema = schema(fold);
        transactions.executeWithoutResult(transaction -> {
            dropSchema(schema);
            execute("create schema " + schema);
            BOOKKEEPING.forEach(table -> like(schema, table));
            fold.tables().forEach(table -> {
                execute("create table " + schema + '.' + table + " (like reporting." + table
                        + " including all excluding indexes)");
                if (!keyedLast.contains(table)) {
                    TableIndexes.of(db, table).keys().forEach(key -> execute(key.on(schema)));
                }
            });
            db.sql("insert into " + schema + ".projection (name, position) values (?, 0)")
                    .param(fold.name())
                    .update();
        });
    }

    /**
     * Makes the indexes that the fold could do without: one sort over all rows each, instead of a look into a large tree per row.
     */
    void index(Fold fold, List<String> keyedLast) {
        String schema = schema(fold);
        transactions.executeWithoutResult(transaction -> {
            db.sql("""
                    select set_config('search_path', ?, true), set_config('statement_timeout', '110s', true),
                        set_config('maintenance_work_mem', '256MB', true), set_config('synchronous_commit', 'off', true)""").param(schema).query().singleRow();
            fold.tables().forEach(table -> {
                TableIndexes indexes = TableIndexes.of(db, table);
                if (keyedLast.contains(table)) {
                    indexes.keys().forEach(key -> execute(key.on(schema)));
                }
                indexes.others().forEach(index -> execute(index.on(schema)));
                execute("analyze " + table);
            });
        });
    }

    void drop(Fold fold) {
        transactions.executeWithoutResult(transaction -> dropSchema(schema(fold)));
    }

    /** How far the second set of tables is. */
    long position(Fold fold) {
        return db.sql("select position from " + schema(fold) + ".projection where name = ?")
                .param(fold.name())
                .query(Long.class)
                .single();
    }

    long livePosition(Fold fold) {
        return db.sql("select position from reporting.projection where name = ?")
                .param(fold.name())
                .query(Long.class)
                .single();
    }

    /**
     * Holds the live projection still, folds what is missing, compares, and swaps, in one transaction: readers see either all
     * of the old or all of the new. Gives up within seconds when readers do not let go of the tables.
     */
    Comparison swap(Fold fold) {
        String schema = schema(fold);
        return Objects.requireNonNull(transactions.execute(transaction -> {
            bounds();
            long live = db.sql("select position from reporting.projection where name = ? for update")
                    .param(fold.name())
                    .query(Long.class)
                    .single();
            pages.catchUp(fold, schema, live, transaction);
            bounds();
            Comparison comparison = Comparison.of(
                    live,
                    TableDigest.of(db, ProjectionPages.LIVE, fold.tables()),
                    TableDigest.of(db, schema, fold.tables()));
            exchange(fold, schema);
            return comparison;
        }));
    }

    private void exchange(Fold fold, String schema) {
        String old = schema + "_old";
        TableViews views = TableViews.over(db, fold.tables());
        execute("create schema " + old);
        fold.tables().stream().sorted().forEach(table -> {
            execute("alter table reporting." + table + " set schema " + old);
            execute("alter table " + schema + '.' + table + " set schema reporting");
        });
        views.bindAgain(db);
        db.sql("delete from reporting.dead_letter where projection = ?")
                .param(fold.name())
                .update();
        execute("insert into reporting.dead_letter select * from " + schema + ".dead_letter");
        dropSchema(old);
        dropSchema(schema);
    }

    private void bounds() {
        db.sql("""
                select set_config('search_path', 'reporting', true), set_config('lock_timeout', '2s', true),
                    set_config('statement_timeout', '110s', true), set_config('synchronous_commit', 'on', true)""").query().singleRow();
    }

    private void like(String schema, String table) {
        execute("create table " + schema + '.' + table + " (like reporting." + table + " including all)");
    }

    private void dropSchema(String schema) {
        execute("drop schema if exists " + schema + " cascade");
    }

    private void execute(String sql) {
        db.sql(sql).update();
    }
}
