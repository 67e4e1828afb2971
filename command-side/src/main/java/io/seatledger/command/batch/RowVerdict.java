package io.seatledger.command.batch;

import io.seatledger.command.seat.SeatCase;
import io.seatledger.events.value.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks for, before anybody counts seats.
 *
 * @param repeats place of the row above that names the same person, {@code -1} for none
 * @param has the seat of the line that the person has already, {@code null} for none
 * @param reasons why the row is refused; empty when it is not
 */
record RowVerdict(RowFacts facts, int repeats, @Nullable SeatCase has, List<Reason> reasons) {
    private static final int NO_ROW = -1;

    RowVerdict {
        reasons = List.copyOf(reasons);
    }

    static RowVerdict repeat(RowFacts facts, int first) {
        return new RowVerdict(facts, first, null, List.of());
    }

    static RowVerdict holds(RowFacts facts, SeatCase seat) {
        return new RowVerdict(facts, NO_ROW, seat, List.of());
    }

    /** For a person who gets a seat unless there are reasons against. */
    static RowVerdict of(RowFacts facts, List<Reason> reasons) {
        return new RowVerdict(facts, NO_ROW, null, reasons);
    }

    boolean isRepeat() {
        return repeats != NO_ROW;
    }

    /** Whether a seat is wanted for it. */
    boolean takes() {
        return !isRepeat() && has == null && reasons.isEmpty();
    }
}
