package io.seatledger.command.batch;

import io.seatledger.command.domain.Actor;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchMode;
import java.time.Instant;
import java.util.List;

/** A list that is worked off over the seats of one order line, whether they are assigned or people are invited to them. */
public record SeatList(
        String batchId,
        BatchKind kind,
        BatchMode mode,
        String orderId,
        int line,
        Actor actor,
        List<ListedRow> rows,
        Instant acceptedAt) {
    /** Most rows of one list. */
    public static final int ROWS_MAX = 10_000;

    public SeatList {
        rows = List.copyOf(rows);
        if (rows.size() > ROWS_MAX) {
            throw new IllegalArgumentException("a list has at most " + ROWS_MAX + " rows but has " + rows.size());
        }
    }

    /** The same list with these rows. */
    SeatList with(List<ListedRow> listed) {
        return new SeatList(batchId, kind, mode, orderId, line, actor, listed, acceptedAt);
    }
}
