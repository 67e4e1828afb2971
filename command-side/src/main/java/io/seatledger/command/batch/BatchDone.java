package io.seatledger.command.batch;

import io.seatledger.events.value.RowOutcome;
import io.seatledger.events.value.SeatId;
import io.seatledger.resource.BatchResource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list, or its undoing, came to.
 *
 * @param taken rows that got a seat just now
 */
public record BatchDone(String batchId, String orderId, int line, List<RowResult> rows, List<Taking> taken) {
    public BatchDone {
        rows = List.copyOf(rows);
        taken = List.copyOf(taken);
    }

    /** As callers see it; nothing in it is personal. */
    public BatchResource resource() {
        Map<RowOutcome, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(result -> result.row().outcome(), Collectors.counting()));
        long given = counts.getOrDefault(RowOutcome.ASSIGNED, 0L) + counts.getOrDefault(RowOutcome.SENT, 0L);
        List<BatchResource.Row> shown = rows.stream().map(this::row).toList();
        return new BatchResource(
                batchId,
                given,
                counts.getOrDefault(RowOutcome.UNCHANGED, 0L),
                counts.getOrDefault(RowOutcome.REFUSED, 0L),
                shown);
    }

    private BatchResource.Row row(RowResult result) {
        return new BatchResource.Row(
                result.row().row(),
                result.row().outcome(),
                seatId(result.row().seat()),
                result.row().code() == null ? null : result.row().code().name(),
                result.message());
    }

    private @Nullable String seatId(@Nullable Integer number) {
        return number == null ? null : new SeatId(orderId, line, number).toString();
    }
}
