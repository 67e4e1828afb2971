package io.seatledger.query.inventory;

import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.query.reading.Where;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums the double-entry table: what went into a state less what left it. */
@Component
class Inventory {
    private final JdbcClient db;

    Inventory(JdbcClient db) {
        this.db = db;
    }

    /** One row per key, in order of keys; no group comes first. */
    List<InventoryRow> by(String column, Where where, int limit) {
        return db.sql("select " + column + " as key, " + SeatCountRow.sums("e") + " from reporting.ledger_entry e "
                        + where.sql() + " group by 1 order by coalesce(" + column + ", '') limit ?")
                .params(where.values(limit))
                .query((row, number) -> InventoryRow.of(row.getString("key"), SeatCountRow.of(row)))
                .list();
    }
}
