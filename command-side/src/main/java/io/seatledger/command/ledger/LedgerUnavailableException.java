package io.seatledger.command.ledger;

import org.jspecify.annotations.Nullable;

/** The database did not answer: whether the entry is in the log is not known. A repeat with the same key finds out. */
public class LedgerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
