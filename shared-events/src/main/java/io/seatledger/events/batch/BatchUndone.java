package io.seatledger.events.batch;

import io.seatledger.events.value.BatchRow;
import java.time.Instant;
import java.util.List;

/**
 * What a batch did was taken back where the seats were still as it had left them.
 *
 * @param rows what became of each row now
 */
public record BatchUndone(String batchId, String reason, List<BatchRow> rows, Instant occurredAt)
        implements BatchEvent {
    public BatchUndone {
        rows = List.copyOf(rows);
    }
}
