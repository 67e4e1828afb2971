package io.seatledger.command.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whom the identities that a batch asks about lead to, under the lock: first as the vault says, then also as the entries of
 * the batch claim one after the other.
 */
final class KnownLearners {
    private final Map<Identity, Set<Sighted>> byIdentity = new HashMap<>();
    private final Map<String, Sighted> byRef = new HashMap<>();

    /**
     * What the vault holds.
     *
     * @param asked every identity that any entry looked up
     * @param found all learners behind them
     */
    KnownLearners(Set<Identity> asked, List<Sighted> found) {
        asked.forEach(identity -> byIdentity.put(identity, new HashSet<>()));
        found.forEach(this::add);
    }

    /** Whether every look-up would find the same again. */
    boolean areStill(Map<Identity, Set<Sighted>> sightings) {
        return sightings.entrySet().stream().allMatch(seen -> seen.getValue().equals(byIdentity.get(seen.getKey())));
    }

    /** Takes over what an entry of the batch does to learners. */
    void follow(Beside beside) {
        beside.persons().forEach(person -> {
            remove(person.ref());
            if (person.learner()) {
                add(Sighted.of(person));
            }
        });
        beside.erased().forEach(this::remove);
    }

    private void add(Sighted learner) {
        byRef.put(learner.ref(), learner);
        identitiesOf(learner).forEach(set -> set.add(learner));
    }

    private void remove(String ref) {
        Sighted learner = byRef.remove(ref);
        if (learner != null) {
            identitiesOf(learner).forEach(set -> set.remove(learner));
        }
    }

    private List<Set<Sighted>> identitiesOf(Sighted learner) {
        List<Set<Sighted>> sets = new ArrayList<>();
        if (learner.address() != null) {
            sets.add(byIdentity.get(learner.address()));
        }
        if (learner.learnerId() != null) {
            sets.add(byIdentity.get(Identity.learnerId(learner.learnerId())));
        }
        sets.removeIf(Objects::isNull);
        return sets;
    }
}
