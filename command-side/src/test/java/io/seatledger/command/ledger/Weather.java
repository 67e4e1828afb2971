package io.seatledger.command.ledger;

/** What happens around an append. Each may throw, as a crash or a lost connection does. */
public interface Weather {

    /** The command is decided and its entry is about to be judged: others may come first. */
    void beforeAppend();

    /** It is in the log, and nobody knows yet. */
    void durable();

    /** The caches of its instance know. */
    void told();

    /** Whether entries that wait at the same time make one batch. */
    boolean together();

    /** Whether the first to wait comes first in it. */
    boolean reversed();
}
