package io.seatledger.command.ledger;

/** The log is stopped because it is not what was signed: nothing of the batch was written. */
public final class LogHaltedException extends LedgerUnavailableException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public LogHaltedException(String reason) {
        super("the log is stopped: " + reason, null);
        this.reason = reason;
    }

    /** Why, as found by the signer. */
    public String reason() {
        return reason;
    }
}
