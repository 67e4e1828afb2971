package io.seatledger.events.batch;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happened by one list. */
public sealed interface BatchEvent extends LedgerEvent permits BatchRecorded, BatchUndone {
    String batchId();

    @Override
    default String stream() {
        return Streams.batch(batchId());
    }
}
