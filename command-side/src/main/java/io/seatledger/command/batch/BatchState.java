package io.seatledger.command.batch;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.batch.BatchEvent;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.batch.BatchUndone;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its stream tells it.
 *
 * @param recorded what the list did, {@code null} before that; never changes
 * @param undone the last undoing, {@code null} when it never was
 */
public record BatchState(
        @Nullable BatchRecorded recorded, @Nullable BatchUndone undone) implements StreamState<BatchState> {
    public static final BatchState EMPTY = new BatchState(null, null);

    public static final StreamKind<BatchState> KIND = new StreamKind<>(Streams.BATCH, BatchState.class, EMPTY);

    private static final Fold<BatchState> FOLD = Fold.<BatchState>over(BatchEvent.class)
            .on(BatchRecorded.class, (state, e) -> new BatchState(e, null))
            .on(BatchUndone.class, (state, e) -> new BatchState(state.recorded, e))
            .complete();

    @Override
    public BatchState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }
}
