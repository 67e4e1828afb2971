package io.seatledger.resource;

import io.seatledger.events.value.RowOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list of learners or recipients.
 *
 * @param assigned rows that got a seat, or were sent a link
 * @param unchanged rows whose person had a seat of this line already, or that repeat a row above
 * @param rows one for each row of the list, in its order
 */
public record BatchResource(String batchId, long assigned, long unchanged, long refused, List<Row> rows) {

    /**
     * One row.
     *
     * @param row from 1
     * @param seatId {@code null} when the row has no seat
     * @param code why it was refused; a code of the contract
     * @param message the same in words
     */
    public record Row(
            int row,
            RowOutcome outcome,
            @Nullable String seatId,
            @Nullable String code,
            @Nullable String message) {}
}
