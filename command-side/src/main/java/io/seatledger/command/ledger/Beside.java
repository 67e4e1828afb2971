package io.seatledger.command.ledger;

import io.seatledger.platform.vault.SealedPerson;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes with events into their transaction and is not of the log, or was looked at there.
 *
 * @param persons rows of the vault, new or changed
 * @param erased references of persons whose keys are destroyed; wins over whatever else is kept of them
 * @param mails to be sent
 * @param deadlines that the events set
 * @param sightings whom identities led to when the command was decided; another finding at the append moves it
 */
public record Beside(
        List<SealedPerson> persons,
        List<String> erased,
        List<QueuedMail> mails,
        List<Deadline> deadlines,
        Map<Identity, Set<Sighted>> sightings) {
    /** Nothing but the events. */
    public static final Beside NONE = sightings(Map.of());

    public Beside {
        persons = List.copyOf(persons);
        erased = List.copyOf(erased);
        mails = List.copyOf(mails);
        deadlines = List.copyOf(deadlines);
        sightings = Map.copyOf(sightings);
    }

    /** Nothing to write, but learners that were looked up. */
    public static Beside sightings(Map<Identity, Set<Sighted>> sightings) {
        return new Beside(List.of(), List.of(), List.of(), List.of(), sightings);
    }

    /** An upper bound of what it adds to a transaction, in bytes. */
    int bytes() {
        int bytes = 512 * persons.size() + 256 * sightings.size() + 128 * (erased.size() + deadlines.size());
        for (QueuedMail mail : mails) {
            bytes += mail.sealed().length + 256;
        }
        return bytes;
    }
}
