package io.seatledger.command.ledger;

import io.seatledger.platform.vault.SealedPerson;
import java.util.List;

/**
 * What goes with events into their transaction and is not of the log.
 *
 * @param persons rows of the vault, new or changed
 * @param erased references of persons whose keys are destroyed; wins over whatever else is kept of them
 * @param mails to be sent
 * @param deadlines that the events set
 */
public record Beside(
        List<SealedPerson> persons, List<String> erased, List<QueuedMail> mails, List<Deadline> deadlines) {
    /** Nothing but the events. */
    public static final Beside NONE = new Beside(List.of(), List.of(), List.of(), List.of());

    public Beside {
        persons = List.copyOf(persons);
        erased = List.copyOf(erased);
        mails = List.copyOf(mails);
        deadlines = List.copyOf(deadlines);
    }

    /** An upper bound of what it adds to a transaction, in bytes. */
    int bytes() {
        int bytes = 512 * persons.size() + 128 * (erased.size() + deadlines.size());
        for (QueuedMail mail : mails) {
            bytes += mail.sealed().length + 256;
        }
        return bytes;
    }
}
