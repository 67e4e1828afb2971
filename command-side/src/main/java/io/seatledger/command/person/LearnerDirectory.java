package io.seatledger.command.person;

import io.seatledger.command.ledger.Identity;
import io.seatledger.command.ledger.Sighted;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.SealedPerson;
import io.seatledger.platform.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The learners that one request is about: those the vault knows, with what the request says of them put over it. An address
 * that several persons have means the one known longest.
 */
final class LearnerDirectory {
    private final Vault vault;
    private final Ids ids;
    private final boolean trusted;
    private final Map<String, SealedPerson> persons = new HashMap<>();
    private final Map<Identity, TreeSet<String>> refs = new HashMap<>();
    private final Map<String, SealedPerson> changed = new TreeMap<>();

    /**
     * Where a row of the request led to: a person, or only an id of the LMS's.
     *
     * @param known whether who asks may know of the person
     */
    record Entry(@Nullable String ref, @Nullable String learnerId, boolean known) {}

    /**
     * The directory before the request.
     *
     * @param kept persons, new or changed, that the same command keeps already
     * @param trusted whether what is said of a known person counts; else it changes nothing, and whoever names an id of the
     *     LMS's without the address learns nothing of the person behind it
     */
    LearnerDirectory(Vault vault, Ids ids, List<SealedPerson> found, List<SealedPerson> kept, boolean trusted) {
        this.vault = vault;
        this.ids = ids;
        this.trusted = trusted;
        found.forEach(this::put);
        kept.stream().filter(SealedPerson::learner).forEach(this::put);
    }

    /** Finds or makes the person that a row names. */
    Entry enter(LearnerBody body) {
        String learnerId = body.learnerId();
        SealedPerson known = find(body);
        if (known == null && !body.describes()) {
            return new Entry(null, learnerId, true);
        }
        if (known != null && !trusted && !saysAddressOf(known, body)) {
            return new Entry(null, learnerId, false);
        }
        String ref = known == null ? ids.person() : known.ref();
        PersonalData before = known == null ? null : opened(known);
        PersonalData after = before == null || trusted ? merged(before, body) : before;
        String idBefore = known == null ? null : known.learnerId();
        String idAfter = learnerId == null ? idBefore : learnerId;
        if (known == null || !after.equals(before)) {
            keep((known == null ? vault.seal(ref, after) : vault.reseal(ref, after, known.wrappedKey()))
                    .asLearner(idAfter));
        } else if (idAfter != null && !idAfter.equals(idBefore)) {
            keep(known.asLearner(idAfter));
        }
        return new Entry(ref, learnerId, true);
    }

    private boolean saysAddressOf(SealedPerson known, LearnerBody body) {
        String address = opened(known).email();
        return address != null && body.email() != null && vault.sameAddress(address, body.email());
    }

    /** Who is new or other than before. */
    Collection<SealedPerson> changed() {
        return changed.values();
    }

    /** The learner that an entry stands for once every row is entered. */
    ResolvedLearner resolved(Entry entry) {
        SealedPerson person = entry.ref() == null ? byLearnerId(entry.learnerId()) : persons.get(entry.ref());
        if (person == null) {
            LearnerRef bare = new LearnerRef(entry.learnerId(), null);
            return new ResolvedLearner(bare, List.of(bare.key()));
        }
        LearnerRef ref = entry.known()
                ? new LearnerRef(person.learnerId(), person.ref())
                : new LearnerRef(entry.learnerId(), null);
        return new ResolvedLearner(ref, keysOf(person));
    }

    /** By the LMS's id; else by address, where the id, if any, is new to whom it leads to. */
    private @Nullable SealedPerson find(LearnerBody body) {
        SealedPerson named = byLearnerId(body.learnerId());
        if (named != null || body.email() == null) {
            return named;
        }
        return at(Identity.address(vault.emailHash(body.email()))).stream()
                .filter(person -> body.learnerId() == null || person.learnerId() == null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable SealedPerson byLearnerId(@Nullable String learnerId) {
        return learnerId == null
                ? null
                : at(Identity.learnerId(learnerId)).stream().findFirst().orElse(null);
    }

    private List<SealedPerson> at(Identity identity) {
        List<SealedPerson> found = new ArrayList<>();
        for (String ref : refs.getOrDefault(identity, new TreeSet<>())) {
            SealedPerson person = persons.get(ref);
            if (person != null) {
                found.add(person);
            }
        }
        return found;
    }

    /**
     * Its own id and reference, and those of whoever else has its address and may be the same human: two different ids of the
     * LMS are two humans.
     */
    private List<String> keysOf(SealedPerson person) {
        Set<String> keys = new LinkedHashSet<>(ownKeys(person));
        Identity address = Sighted.of(person).address();
        if (address != null) {
            at(address).stream()
                    .filter(other -> person.learnerId() == null || other.learnerId() == null)
                    .forEach(other -> keys.addAll(ownKeys(other)));
        }
        return List.copyOf(keys);
    }

    private static List<String> ownKeys(SealedPerson person) {
        return person.learnerId() == null ? List.of(person.ref()) : List.of(person.learnerId(), person.ref());
    }

    private PersonalData opened(SealedPerson person) {
        return vault.open(person.ref(), person.wrappedKey(), person.sealed());
    }

    /** What is not said stays; another spelling of the same address is no change. */
    private PersonalData merged(@Nullable PersonalData before, LearnerBody body) {
        if (before == null) {
            return PersonalData.ofLearner(body.email(), body.givenName(), body.familyName());
        }
        String known = before.email();
        String said = body.email();
        boolean kept = said == null || (known != null && vault.sameAddress(known, said));
        return PersonalData.ofLearner(
                kept ? known : said,
                body.givenName() == null ? before.givenName() : body.givenName(),
                body.familyName() == null ? before.familyName() : body.familyName());
    }

    private void keep(SealedPerson person) {
        put(person);
        changed.put(person.ref(), person);
    }

    private void put(SealedPerson person) {
        SealedPerson before = persons.put(person.ref(), person);
        if (before != null) {
            identitiesOf(before)
                    .forEach(identity ->
                            refs.getOrDefault(identity, new TreeSet<>()).remove(person.ref()));
        }
        identitiesOf(person)
                .forEach(identity ->
                        refs.computeIfAbsent(identity, i -> new TreeSet<>()).add(person.ref()));
    }

    private static List<Identity> identitiesOf(SealedPerson person) {
        Sighted seen = Sighted.of(person);
        List<Identity> identities = new ArrayList<>();
        if (seen.address() != null) {
            identities.add(seen.address());
        }
        if (seen.learnerId() != null) {
            identities.add(Identity.learnerId(seen.learnerId()));
        }
        return identities;
    }
}
