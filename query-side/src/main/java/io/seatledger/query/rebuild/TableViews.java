package io.seatledger.query.rebuild;

import io.seatledger.query.projection.ProjectionPages;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Views for SQL tools over tables that are about to be exchanged. A view is bound to the very table it was made over, not to its
 * name: it is defined again, word for word, once another table has the name. It stays the same view for who may read it.
 */
final class TableViews {
    private static final String SCHEMA = "report_v1";

    /** The search path holds the schema of the tables: that is how a definition names them. */
    private static final String DEFINED = """
            select v.relname as name, pg_get_viewdef(v.oid) as definition
            from pg_class v
            where v.relkind = 'v' and v.relnamespace = ?::regnamespace and exists (
                select from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                    join pg_class t on d.refclassid = 'pg_class'::regclass and d.refobjid = t.oid
                where r.ev_class = v.oid and t.relnamespace = ?::regnamespace and t.relname = any(?))
            order by v.relname""";

    private final List<View> views;

    private TableViews(List<View> views) {
        this.views = views;
    }

    private record View(String name, String definition) {
        String qualified() {
            return SCHEMA + "." + name;
        }
    }

    /** Locks the views before their tables, the way a reader does, and remembers how they are defined. */
    static TableViews over(JdbcClient db, List<String> tables) {
        TableViews found = new TableViews(db.sql(DEFINED)
                .params(SCHEMA, ProjectionPages.LIVE, tables.toArray(String[]::new))
                .query((row, number) -> new View(row.getString("name"), row.getString("definition")))
                .list());
        found.views.forEach(view -> db.sql("lock table " + view.qualified() + " in access exclusive mode")
                .update());
        return found;
    }

    /** Makes the views show the tables that have the names now. */
    void bindAgain(JdbcClient db) {
        views.forEach(view -> db.sql("create or replace view " + view.qualified() + " as " + view.definition())
                .update());
    }
}
