package io.seatledger.query.inventory;

import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.query.reading.Where;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums the double-entry table: what went into a state less what left it. */
@Component
class Inventory {
    private static final String FIGURES = Stream.of(
                    "PENDING",
                    "AVAILABLE",
                    "APPROVAL_PENDING",
                    "AWAITING",
                    "ASSIGNED",
                    "RETURN_PENDING",
                    "RETURNED",
                    "EXPIRED",
                    "VOIDED")
            .map(Inventory::figure)
            .collect(Collectors.joining(", "));

    private final JdbcClient db;

    Inventory(JdbcClient db) {
        this.db = db;
    }

    /** One row per key, in order of keys; no group comes first. */
    List<InventoryRow> by(String column, Where where, int limit) {
        return db.sql("select " + column + " as key, " + FIGURES + " from reporting.ledger_entry " + where.sql()
                        + " group by 1 order by coalesce(" + column + ", '') limit ?")
                .params(where.values(limit))
                .query((row, number) -> InventoryRow.of(row.getString("key"), SeatCountRow.of(row)))
                .list();
    }

    private static String figure(String state) {
        return "coalesce(sum(quantity) filter (where to_state = '" + state + "'), 0)"
                + " - coalesce(sum(quantity) filter (where from_state = '" + state + "'), 0) as "
                + state.toLowerCase(Locale.ROOT);
    }
}
