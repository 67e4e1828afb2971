package io.seatledger.query.inventory;

import io.seatledger.resource.SeatCounts;
import org.jspecify.annotations.Nullable;

/**
 * Seats by state for one value of the dimension that was asked for; see {@link SeatCounts}.
 *
 * @param key the id, {@code null} for no group
 */
record InventoryRow(
        @Nullable String key,
        long purchased,
        long pending,
        long available,
        long approvalPending,
        long awaiting,
        long assigned,
        long returnPending,
        long returned,
        long expired,
        long voided,
        double utilization) {
    static InventoryRow of(@Nullable String key, SeatCounts seats) {
        return new InventoryRow(
                key,
                seats.purchased(),
                seats.pending(),
                seats.available(),
                seats.approvalPending(),
                seats.awaiting(),
                seats.assigned(),
                seats.returnPending(),
                seats.returned(),
                seats.expired(),
                seats.voided(),
                seats.utilization());
    }
}
