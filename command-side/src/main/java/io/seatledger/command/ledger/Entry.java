package io.seatledger.command.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one command asks of the log, appended whole or not at all.
 *
 * @param readSet every stream the decision looked at or writes, with the sequence it was seen at ({@code -1}: empty)
 * @param receipt the answer to keep, without its position; {@code null} when the command has no idempotency key
 * @param fate what it rests on, and what becomes of it
 */
public record Entry(
        Map<String, Long> readSet,
        List<NewEvent> events,
        @Nullable Receipt receipt,
        Beside beside,
        Fate fate) {
    public Entry {
        readSet = Map.copyOf(readSet);
        events = List.copyOf(events);
    }

    /** One that rests on durable states only. */
    public Entry(Map<String, Long> readSet, List<NewEvent> events, @Nullable Receipt receipt, Beside beside) {
        this(readSet, events, receipt, beside, Fate.alone());
    }

    /** An upper bound of what it adds to a transaction, in bytes. */
    int bytes() {
        int bytes = 256 * readSet.size() + beside.bytes();
        for (NewEvent event : events) {
            bytes += event.payload().length + event.metadata().length + 256;
        }
        return bytes + (receipt == null ? 0 : receipt.body().length + 512);
    }
}
