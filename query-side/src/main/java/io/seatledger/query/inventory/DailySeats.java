package io.seatledger.query.inventory;

import io.seatledger.query.projection.ReadModelWriter;

/**
 * Adds the transfers of a page up by day. Positions between the first and the last of a page are its own or were parked: a parked
 * event is folded later, as a page of its own.
 */
record DailySeats(long first, long last) {
    private static final String KEYS = "store_id, product_id, group_id, organization_id, agent_id";

    private static final String BY_DAY = """
            insert into daily_seats (day, %1$s, from_state, to_state, quantity)
            select (at at time zone 'UTC')::date, %1$s, from_state, to_state, sum(quantity)
            from ledger_entry where position between ? and ?
            group by 1, 2, 3, 4, 5, 6, 7, 8
            on conflict (day, %1$s, from_state, to_state)
                do update set quantity = daily_seats.quantity + excluded.quantity""".formatted(KEYS);

    private static final String BY_RELEASE = """
            insert into available_seats (released_on, %1$s, quantity)
            select l.released_on, e.store_id, e.product_id, e.group_id, e.organization_id, e.agent_id,
                sum(case e.to_state when 'AVAILABLE' then e.quantity else -e.quantity end)
            from ledger_entry e join inventory_lines l on l.order_id = e.order_id and l.line = e.line
            where e.position between ? and ? and 'AVAILABLE' in (e.from_state, e.to_state)
            group by 1, 2, 3, 4, 5, 6
            on conflict (released_on, %1$s)
                do update set quantity = available_seats.quantity + excluded.quantity""".formatted(KEYS);

    void writeTo(ReadModelWriter rows) {
        rows.any(BY_DAY, first, last);
        rows.any(BY_RELEASE, first, last);
    }
}
