package io.seatledger.query.reports;

import io.seatledger.resource.SeatCounts;
import java.time.LocalDate;

/**
 * Where seats were at the end of a period, or are by now when it has not ended; see {@link SeatCounts}.
 *
 * @param to first day after the period
 */
record UtilizationRow(
        String period,
        LocalDate from,
        LocalDate to,
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
    static UtilizationRow of(Periods.Period period, SeatCounts seats) {
        return new UtilizationRow(
                period.name(),
                period.from(),
                period.to(),
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
