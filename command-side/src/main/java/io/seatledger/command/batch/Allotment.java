package io.seatledger.command.batch;

import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.Reason;
import java.util.List;

/**
 * Which row gets which seat, and what becomes of the others.
 *
 * @param rows one for each row of the list, in its order
 * @param taken rows that get a seat, by number of the seat
 * @param reasons why rows are refused, each with its row; why seats ran out, once
 */
record Allotment(List<RowResult> rows, List<Taking> taken, List<Reason> reasons) {
    Allotment {
        rows = List.copyOf(rows);
        taken = List.copyOf(taken);
        reasons = List.copyOf(reasons);
    }

    /** Whether nothing of it happens: one refused row is enough where all rows stand together. */
    boolean refused(BatchMode mode) {
        return mode == BatchMode.ATOMIC && !reasons.isEmpty();
    }
}
