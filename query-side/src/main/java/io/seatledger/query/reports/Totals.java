package io.seatledger.query.reports;

import io.seatledger.platform.security.Caller;
import io.seatledger.query.reading.Sight;

/** How little of the figures by day has to be added up: of everything, of stores or of products there are totals. */
enum Totals {
    ALL("day"),
    STORE("key as store_id, day"),
    PRODUCT("key as product_id, day"),
    /** Whatever else is asked for is in the figures themselves. */
    NONE("");

    private final String columns;

    Totals(String columns) {
        this.columns = columns;
    }

    /** The least that holds what is asked for, and no more than the caller may see. */
    static Totals of(SeriesQuery query, Caller caller) {
        if (!Sight.wholeStores(caller)
                || query.groupId() != null
                || query.organizationId() != null
                || query.agentId() != null) {
            return NONE;
        }
        boolean stores = query.storeId() != null || caller.storeIds() != null;
        if (query.productId() != null) {
            return stores ? NONE : PRODUCT;
        }
        return stores ? STORE : ALL;
    }

    /** Movements of seats by day, as a table of a statement. */
    String seats() {
        return this == NONE ? "reporting.daily_seats" : table("from_state, to_state, quantity", "daily_seat_totals");
    }

    /** Orders and money by day, as a table of a statement; there is none of {@link #PRODUCT} and {@link #NONE}. */
    String orders() {
        return table(
                "currency, orders, cancelled, seats, ordered_minor, cancelled_minor, paid_minor, refunded_minor",
                "daily_order_totals");
    }

    private String table(String figures, String table) {
        return "(select " + columns + ", " + figures + " from reporting." + table + " where part = '" + name() + "')";
    }
}
