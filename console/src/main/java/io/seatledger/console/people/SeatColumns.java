package io.seatledger.console.people;

import io.seatledger.console.show.Column;
import io.seatledger.console.show.Show;
import java.util.List;

/** The columns of an inventory. */
final class SeatColumns {
    private SeatColumns() {}

    static List<Column> byProduct() {
        return List.of(
                Column.of("Product", "key", Show.CODE).to("/console/products/{key}"),
                Column.of("Bought", "purchased", Show.NUMBER),
                Column.of("Pending", "pending", Show.NUMBER),
                Column.of("Available", "available", Show.NUMBER),
                Column.of("To approve", "approvalPending", Show.NUMBER),
                Column.of("Awaiting", "awaiting", Show.NUMBER),
                Column.of("Assigned", "assigned", Show.NUMBER),
                Column.of("Return pending", "returnPending", Show.NUMBER),
                Column.of("Returned", "returned", Show.NUMBER),
                Column.of("Expired", "expired", Show.NUMBER),
                Column.of("Voided", "voided", Show.NUMBER),
                Column.of("Utilization", "utilization", Show.PERCENT));
    }
}
