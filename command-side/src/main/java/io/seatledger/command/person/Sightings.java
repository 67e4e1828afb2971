package io.seatledger.command.person;

import io.seatledger.command.ledger.Identity;
import io.seatledger.command.ledger.Sighted;
import io.seatledger.platform.vault.SealedPerson;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom every identity led to that a look-up asked about; also when it was nobody. */
final class Sightings {
    private Sightings() {}

    /** The addresses of those found are among what was asked: others may be known by them, too. */
    static Map<Identity, Set<Sighted>> of(
            Collection<byte[]> hashes, Collection<String> learnerIds, List<SealedPerson> found) {
        Map<Identity, Set<Sighted>> sightings = new HashMap<>();
        hashes.forEach(hash -> sightings.put(Identity.address(hash), new HashSet<>()));
        learnerIds.forEach(id -> sightings.put(Identity.learnerId(id), new HashSet<>()));
        List<Sighted> learners = found.stream().map(Sighted::of).toList();
        for (Sighted learner : learners) {
            if (learner.address() != null) {
                sightings
                        .computeIfAbsent(learner.address(), address -> new HashSet<>())
                        .add(learner);
            }
            if (learner.learnerId() != null) {
                sightings.computeIfPresent(Identity.learnerId(learner.learnerId()), (id, known) -> {
                    known.add(learner);
                    return known;
                });
            }
        }
        return sightings;
    }
}
