package io.seatledger.query.inventory;

import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.query.reading.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where seats are: what went into a state less what left it, which is kept added up for now; of the past, it is asked. */
@Component
class Inventory {
    private static final String SUMS = SeatCountRow.columns().stream()
            .map(state -> "sum(" + state + ") as " + state)
            .collect(Collectors.joining(", "));

    private static final String NOW = "select %1$s as key, " + SUMS + " from reporting.standing_seats %2$s group by 1";

    private static final String UP_TO_THEN = "select %1$s as key, " + SeatCountRow.sums("e")
            + " from reporting.ledger_entry e %2$s and position <= ? group by 1";

    /** What happened since goes the other way round; what was not there yet has no row. */
    private static final String BACK_TO_THEN = """
            select key, %1$s from (
                select %%1$s as key, min(since) as since, %1$s from reporting.standing_seats %%2$s group by 1
                union all
                select key, null, %2$s from (
                    select %%1$s as key, to_state as from_state, from_state as to_state, quantity
                    from reporting.ledger_entry %%2$s and position > ?
                ) e group by 1
            ) s group by 1 having min(since) <= ?""".formatted(SUMS, SeatCountRow.sums("e"));

    private static final String IN_ORDER = "select * from (%s) i order by coalesce(key, '') limit ?";

    private final JdbcClient db;

    Inventory(JdbcClient db) {
        this.db = db;
    }

    /**
     * One row per key, in order of keys; no group comes first.
     *
     * @param then {@code null} for now
     */
    List<InventoryRow> by(InventoryQuery query, Where where, @Nullable Moment then, int limit) {
        if (query.orderId() != null) {
            long position = then == null ? Long.MAX_VALUE : then.position();
            return rows(UP_TO_THEN, query, where, where.values(position, limit));
        }
        if (then == null) {
            return rows(NOW, query, where, where.values(limit));
        }
        if (isInFirstHalf(then.position())) {
            return rows(UP_TO_THEN, query, where, where.values(then.position(), limit));
        }
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(where.values(then.position(), then.position(), limit));
        return rows(BACK_TO_THEN, query, where, values);
    }

    private boolean isInFirstHalf(long position) {
        return db.sql("select ? < position / 2 from reporting.projection where name = 'inventory'")
                .param(position)
                .query(Boolean.class)
                .single();
    }

    private List<InventoryRow> rows(String sql, InventoryQuery query, Where where, List<Object> values) {
        return db.sql(IN_ORDER.formatted(sql.formatted(query.by().column(), where.sql())))
                .params(values)
                .query((row, number) -> InventoryRow.of(row.getString("key"), SeatCountRow.of(row)))
                .list();
    }
}
