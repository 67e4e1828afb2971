package io.seatledger.query.inventory;

import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.reading.SeatCountRow;
import java.util.stream.Collectors;

/**
 * Adds the transfers of a page up by day, and up to now. Positions between the first and the last of a page are its own or were parked: a parked
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

    /** The same movements as {@link #BY_DAY}, once in each part. */
    private static final String TOTALS = """
            insert into daily_seat_totals (part, key, day, from_state, to_state, quantity)
            select p.part, p.key, (at at time zone 'UTC')::date, from_state, to_state, sum(quantity)
            from ledger_entry, lateral (values ('ALL', ''), ('STORE', store_id), ('PRODUCT', product_id)) p (part, key)
            where position between ? and ?
            group by 1, 2, 3, 4, 5
            on conflict (part, key, day, from_state, to_state)
                do update set quantity = daily_seat_totals.quantity + excluded.quantity""";

    private static final String STANDING = """
            insert into standing_seats as s (since, %1$s, %2$s)
            select min(position), %1$s, %3$s
            from ledger_entry e where position between ? and ?
            group by 2, 3, 4, 5, 6
            on conflict (%1$s) do update set since = least(s.since, excluded.since), %4$s""".formatted(
                    KEYS,
                    String.join(", ", SeatCountRow.columns()),
                    SeatCountRow.sums("e"),
                    SeatCountRow.columns().stream()
                            .map(state -> state + " = s." + state + " + excluded." + state)
                            .collect(Collectors.joining(", ")));

    void writeTo(ReadModelWriter rows) {
        rows.any(TOTALS, first, last);
        rows.any(STANDING, first, last);
        rows.any(BY_DAY, first, last);
        rows.any(BY_RELEASE, first, last);
    }
}
