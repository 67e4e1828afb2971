package io.seatledger.command.ledger;

import java.util.Set;

/** What became of an entry, known only once it is durable. */
public sealed interface AppendOutcome {

    /**
     * It is in the log.
     *
     * @param position of its last event, or the log's last position when it has none
     */
    record Appended(long position) implements AppendOutcome {}

    /** Its key was answered before; nothing was written. */
    record AlreadyAnswered(Receipt receipt) implements AppendOutcome {}

    /** Its key was used before for something else; nothing was written. */
    record KeyReused() implements AppendOutcome {}

    /**
     * What it looked at has moved; nothing was written.
     *
     * @param streams those that did; none when it is learners that are others now, or an entry it rests on that failed
     */
    record Moved(Set<String> streams) implements AppendOutcome {
        public Moved {
            streams = Set.copyOf(streams);
        }
    }
}
