package io.seatledger.command.ledger;

/** The database refused the content of a batch (not the connection): nothing of it was written. */
final class UnwritableEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnwritableEntryException(Throwable cause) {
        super("the database refused an entry of the batch", cause);
    }
}
