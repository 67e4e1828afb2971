package io.seatledger.query.diff;

import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.SeatCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was recorded between two moments, and which seats were where at each of them. */
@Component
class Between {
    private static final String COUNTED = "select type, count(*) as events from ledger.event ";
    /** Seats have no streams of their own: the history knows which of them an event of a pool is about. */
    private static final String THINGS = """
            with happened as (select position, stream from ledger.event %s)
            select kind, id from (
                select split_part(stream, ':', 1) as kind, split_part(stream, ':', 2) as id from happened
                union
                select h.kind, h.id from happened e join reporting.history h on h.position = e.position and h.kind = 'seat'
                where starts_with(e.stream, 'seatpool:')) things
            """;

    private final JdbcClient db;

    Between(JdbcClient db) {
        this.db = db;
    }

    /** Something that had events of its own. */
    record Thing(String kind, String id) {}

    /** How many events of each type there were. */
    Map<String, Long> events(DiffQuery query, Moment from, Moment to) {
        Where where = happened(query, from, to);
        Map<String, Long> events = new LinkedHashMap<>();
        db.sql(COUNTED + where.sql() + " group by type order by type")
                .params(where.values())
                .query(row -> {
                    events.put(row.getString("type"), row.getLong("events"));
                });
        return events;
    }

    /** In order of kinds and ids. */
    List<Thing> things(DiffQuery query, @Nullable Thing after, int limit, Moment from, Moment to) {
        Where happened = happened(query, from, to);
        Where things = new Where()
                .among("kind", DiffQuery.Kind.NAMES)
                .equal("kind", query.kind() == null ? null : query.kind().name())
                .equal("id", query.id());
        if (after != null) {
            things.and("(kind, id) > (?, ?)", after.kind(), after.id());
        }
        List<Object> values = new ArrayList<>(happened.values());
        values.addAll(things.values(limit));
        return db.sql(THINGS.formatted(happened.sql()) + things.sql() + " order by kind, id limit ?")
                .params(values)
                .query((row, number) -> new Thing(row.getString("kind"), row.getString("id")))
                .list();
    }

    /** The rows whose seats moved in between and are not where they were. */
    List<Diff.InventoryChange> inventory(DiffQuery query, Moment from, Moment to) {
        Map<Row, SeatCounts> before = counts(query, from, from, to);
        return counts(query, to, from, to).entrySet().stream()
                .map(row -> new Diff.InventoryChange(
                        row.getKey().storeId(),
                        row.getKey().productId(),
                        before.getOrDefault(row.getKey(), SeatCounts.of(0, 0, 0, 0, 0, 0, 0, 0, 0)),
                        row.getValue()))
                .filter(row -> !row.from().equals(row.to()))
                .limit(Diff.INVENTORY_MAX)
                .toList();
    }

    private record Row(String storeId, String productId) {}

    private Map<Row, SeatCounts> counts(DiffQuery query, Moment then, Moment from, Moment to) {
        Where where = new Where()
                .and("position <= ?", then.position())
                .equal("store_id", query.storeId())
                .equal("agent_id", query.agentId())
                .and(
                        "(store_id, product_id) in (select m.store_id, m.product_id from reporting.ledger_entry m"
                                + " where m.position > ? and m.position <= ?)",
                        from.position(),
                        to.position());
        Map<Row, SeatCounts> counts = new LinkedHashMap<>();
        db.sql("select store_id, product_id, " + SeatCountRow.sums("e") + " from reporting.ledger_entry e "
                        + where.sql() + " group by 1, 2 order by 1, 2")
                .params(where.values())
                .query(row -> {
                    counts.put(row(row), SeatCountRow.of(row));
                });
        return counts;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("store_id"), row.getString("product_id"));
    }

    private static Where happened(DiffQuery query, Moment from, Moment to) {
        Where where = new Where().and("position > ? and position <= ?", from.position(), to.position());
        concerning(where, "store", query.storeId(), from, to);
        concerning(where, "agent", query.agentId(), from, to);
        return where;
    }

    private static void concerning(Where where, String kind, @Nullable String id, Moment from, Moment to) {
        if (id != null) {
            where.and(
                    "position in (select h.position from reporting.history h where h.kind = ? and h.id = ?"
                            + " and h.position > ? and h.position <= ?)",
                    kind,
                    id,
                    from.position(),
                    to.position());
        }
    }
}
