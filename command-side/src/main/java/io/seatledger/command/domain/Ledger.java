package io.seatledger.command.domain;

import io.seatledger.domain.StateReader;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import java.util.function.Predicate;

/**
 * The rest of the ledger as a command handler sees it. What it looks at becomes part of the command's read set: if any of
 * it moved before the append, the command is decided again. What it records is appended together with all else.
 */
public interface Ledger extends StateReader {

    /**
     * The state of a stream for facts that never change once they are there. While {@code settled} holds, it stays out of the
     * read set, so that what else happens to the stream disturbs nobody; else it is read like any other.
     */
    <S extends StreamState<S>> S readUnless(Predicate<S> settled, StreamKind<S> kind, String id);

    /** Records an event on another stream than the handling aggregate's own. */
    void record(LedgerEvent event);
}
