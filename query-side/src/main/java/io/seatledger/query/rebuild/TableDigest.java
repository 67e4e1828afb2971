package io.seatledger.query.rebuild;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is in a table, in one figure: SHA-256 over the digests of its rows' text forms, in order of those digests. Equal for
 * equal rows, in whatever order they were written; sessions must use the same time zone.
 */
public record TableDigest(String table, long rows, String sha256) {

    /** Digests of a schema's tables, in the order given. */
    public static List<TableDigest> of(JdbcClient db, String schema, List<String> tables) {
        return tables.stream().map(table -> of(db, schema, table)).toList();
    }

    private static TableDigest of(JdbcClient db, String schema, String table) {
        return db.sql("""
                select count(*) as rows,
                    encode(sha256(coalesce(string_agg(row_digest, ''::bytea order by row_digest), ''::bytea)), 'hex') as digest
                from (select sha256(convert_to(t::text, 'UTF8')) as row_digest from %s.%s t) r""".formatted(schema, table))
                .query((row, number) ->
                        new TableDigest(table, row.getLong("rows"), Objects.requireNonNull(row.getString("digest"))))
                .single();
    }
}
