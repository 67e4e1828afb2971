package io.seatledger.events.batch;

import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import io.seatledger.events.value.BatchRow;
import java.time.Instant;
import java.util.List;

/**
 * A list of learners or recipients was worked off in one act; every row's outcome is kept.
 */
public record BatchRecorded(
        String batchId,
        BatchKind kind,
        BatchMode mode,
        String storeId,
        String agentId,
        String orderId,
        int line,
        List<BatchRow> rows,
        Instant occurredAt)
        implements BatchEvent {
    public BatchRecorded {
        rows = List.copyOf(rows);
    }
}
