package io.seatledger.query.bundle;

import io.seatledger.events.value.SeatState;
import io.seatledger.query.reading.SeatCountRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the read models which events belong to a scope and what they show of it, all as of a position. */
final class ScopeReads {
    /** What the log begins with about a scope; the read models of its scope must be there. */
    private static final String FIRST_OF_STREAM =
            "select position from ledger.event where stream = :kind || ':' || :id and sequence = 0";

    private static final String ORGANIZATION_AGENTS = """
            select e.position from reporting.agents a join ledger.event e on e.stream = 'agent:' || a.agent_id
            where a.organization_id = :id and e.type in ('AgentRegistered', 'AgentMovedToOrganization')
                and convert_from(e.payload, 'UTF8')::jsonb ->> 'organizationId' = :id""";
    private static final String ORGANIZATION_GROUPS = """
            select e.position from reporting.groups g join ledger.event e on e.stream = 'group:' || g.group_id
            where g.organization_id = :id""";
    private static final String FIRST_OF_ORGANIZATION =
            "select min(position) from (select position from reporting.orders where organization_id = :id union all "
                    + ORGANIZATION_AGENTS + " union all " + ORGANIZATION_GROUPS + ") p having min(position) > 0";

    private static final String CONCERNING =
            "select position from reporting.history where kind = :kind and id = :id and position <= :size order by 1";
    private static final String OF_ORGANIZATION = "select position from (select h.position from reporting.orders o"
            + " join reporting.history h on h.kind = 'order' and h.id = o.order_id where o.organization_id = :id"
            + " union " + ORGANIZATION_AGENTS + " union " + ORGANIZATION_GROUPS
            + ") p where position <= :size order by 1";

    private static final String STATES = Stream.of(SeatState.values())
            .map(Enum::name)
            .map(ScopeReads::figure)
            .collect(Collectors.joining(", "));
    private static final Map<BundleScope.Kind, String> COLUMNS = Map.of(
            BundleScope.Kind.ORDER, "order_id",
            BundleScope.Kind.AGENT, "agent_id",
            BundleScope.Kind.ORGANIZATION, "organization_id",
            BundleScope.Kind.STORE, "store_id");

    /** No position: nothing is known of the scope. */
    static final long NOWHERE = -1;

    private static final int FETCH = 5_000;

    private final JdbcClient db;
    private final BundleScope scope;

    ScopeReads(JdbcClient db, BundleScope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Projections whose read models are asked. */
    static List<String> models(BundleScope scope) {
        return scope.kind() == BundleScope.Kind.ORGANIZATION
                ? List.of("agents", "groups", "history", "inventory", "orders")
                : List.of("history", "inventory");
    }

    /** The first position that is about the scope, 0 for the whole log, {@link #NOWHERE} when there is none. */
    long first() {
        if (scope.kind() == BundleScope.Kind.LOG) {
            return 0;
        }
        boolean organization = scope.kind() == BundleScope.Kind.ORGANIZATION;
        return bound(organization ? FIRST_OF_ORGANIZATION : FIRST_OF_STREAM)
                .query(Long.class)
                .optional()
                .orElse(NOWHERE);
    }

    /** Positions of all events of the scope up to {@code size}, ascending; not for the whole log, which has all. */
    long[] positions(long size) {
        boolean organization = scope.kind() == BundleScope.Kind.ORGANIZATION;
        LongStream.Builder found = LongStream.builder();
        bound(organization ? OF_ORGANIZATION : CONCERNING)
                .param("size", size)
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> found.accept(row.getLong(1)));
        return found.build().toArray();
    }

    /** Writes how many events every stream of the log has up to {@code size}, in order of names. */
    void streams(long size, BundleParts.Sink<BundleParts.CompleteStream> each) throws IOException {
        each(
                "select stream, count(*) from ledger.event where position <= :size group by 1 order by stream collate \"C\"",
                size,
                row -> each.accept(new BundleParts.CompleteStream(row.getString(1), row.getLong(2))));
    }

    /** Writes what the double-entry table says of every order line in the scope up to {@code size}. */
    void totals(long size, OutputStream out) throws IOException {
        String column = COLUMNS.get(scope.kind());
        Totals totals = new Totals(out, size);
        each(
                "select order_id, line, " + STATES + " from reporting.ledger_entry where position <= :size"
                        + (column == null ? "" : " and " + column + " = :id")
                        + " group by order_id, line order by order_id collate \"C\", line",
                size,
                row -> totals.accept(
                        Totals.Line.of(row.getString("order_id"), row.getInt("line"), SeatCountRow.of(row))));
        totals.end();
    }

    /** Takes a row at a time, however many there are. */
    private interface Rows {
        void take(ResultSet row) throws SQLException, IOException;
    }

    private void each(String sql, long size, Rows rows) throws IOException {
        try {
            bound(sql).param("size", size).withFetchSize(FETCH).query(row -> {
                try {
                    rows.take(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private JdbcClient.StatementSpec bound(String sql) {
        JdbcClient.StatementSpec statement = db.sql(sql);
        if (sql.contains(":kind")) {
            statement = statement.param("kind", scope.kind().word());
        }
        return sql.contains(":id") ? statement.param("id", scope.id()) : statement;
    }

    private static String figure(String state) {
        return "coalesce(sum(quantity) filter (where to_state = '" + state + "'), 0)"
                + " - coalesce(sum(quantity) filter (where from_state = '" + state + "'), 0) as "
                + state.toLowerCase(Locale.ROOT);
    }
}
