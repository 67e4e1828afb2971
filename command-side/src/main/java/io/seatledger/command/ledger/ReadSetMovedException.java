package io.seatledger.command.ledger;

import java.util.Set;

/** What the command was decided on is no longer so; nothing was written, it must be decided again. */
public final class ReadSetMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> streams;

    public ReadSetMovedException(Set<String> streams) {
        super("moved meanwhile: " + streams, null, false, false);
        this.streams = Set.copyOf(streams);
    }

    /** The streams that were seen at another sequence. */
    public Set<String> streams() {
        return streams;
    }
}
