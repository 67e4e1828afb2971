package io.seatledger.query.rebuild;

import io.seatledger.query.projection.ProjectionPages;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The indexes of a live table, to be made on another of the same shape.
 *
 * @param keys those that keep rows unique: folds find and replace rows by them
 * @param others for readers
 */
record TableIndexes(List<Definition> keys, List<Definition> others) {
    /** A constraint is defined anew on the other table; an index keeps its name, in the other schema. */
    private static final String DEFINED = """
            select i.indisunique as key, coalesce('alter table %2$s.' || t.relname || ' add constraint ' ||
                    quote_ident(c.conname) || ' ' || pg_get_constraintdef(c.oid), pg_get_indexdef(i.indexrelid)) as definition
            from pg_index i join pg_class t on t.oid = i.indrelid
            left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = t.oid
            where t.relnamespace = '%1$s'::regnamespace and t.relname = ?
            order by i.indexrelid""".formatted(ProjectionPages.LIVE, Definition.SCHEMA);

    /** How one is made; {@value #SCHEMA} stands for the schema. */
    record Definition(String sql) {
        private static final String SCHEMA = "{schema}";

        String on(String schema) {
            return sql.replace(SCHEMA, schema).replace(" ON " + ProjectionPages.LIVE + ".", " ON " + schema + ".");
        }
    }

    static TableIndexes of(JdbcClient db, String table) {
        List<Found> found = db.sql(DEFINED)
                .param(table)
                .query((row, number) -> new Found(row.getBoolean("key"), new Definition(row.getString("definition"))))
                .list();
        return new TableIndexes(those(found, true), those(found, false));
    }

    private record Found(boolean key, Definition definition) {}

    private static List<Definition> those(List<Found> found, boolean key) {
        return found.stream()
                .filter(index -> index.key() == key)
                .map(Found::definition)
                .toList();
    }
}
