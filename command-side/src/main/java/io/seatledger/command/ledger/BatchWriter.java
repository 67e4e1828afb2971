package io.seatledger.command.ledger;

import java.util.List;

/** Writes a batch of entries in one durable transaction. */
public interface BatchWriter {

    /**
     * One outcome per entry, in order; every {@code Appended} is durable when this returns.
     *
     * @throws LedgerUnavailableException when the database did not answer; what was written is not known
     * @throws UnwritableEntryException when the database refused the content; nothing was written
     */
    List<AppendOutcome> write(List<Entry> entries);
}
