package io.seatledger.command.batch.undo;

import io.seatledger.command.batch.BatchState;
import io.seatledger.command.batch.LineCase;
import io.seatledger.command.seat.UnassignRights;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.value.BatchRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What undoing looks at.
 *
 * @param rows one for each row of the batch, in order
 */
record UndoFacts(BatchState batch, LineCase line, UnassignRights rights, List<Row> rows) {
    UndoFacts {
        rows = List.copyOf(rows);
    }

    /**
     * A row of the batch and the seat it gave away, as that stands now.
     *
     * @param seat {@code null} for a row that gave none, and for a seat that is not the actor's to touch any more
     */
    record Row(BatchRow row, @Nullable Unassignment seat) {}

    BatchRecorded recorded() {
        return Objects.requireNonNull(batch.recorded(), "a batch is recorded before it is undone");
    }
}
