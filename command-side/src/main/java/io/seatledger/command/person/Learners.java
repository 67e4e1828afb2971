package io.seatledger.command.person;

import io.seatledger.command.domain.Actor;
import io.seatledger.command.ledger.Attempt;
import io.seatledger.platform.id.Ids;
import io.seatledger.platform.vault.PersonalData;
import io.seatledger.platform.vault.SealedPerson;
import io.seatledger.platform.vault.Vault;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the persons that requests name, or makes them. Whom it found, or that it found nobody, is part of what the append
 * checks: two commands that meet the same new address at once make one person.
 */
@Component
public class Learners {
    private final Vault vault;
    private final Ids ids;

    public Learners(Vault vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    /** The one learner of a request whose word on that learner counts. */
    public ResolvedLearner resolve(LearnerBody body, Attempt attempt) {
        return resolveAll(List.of(body), attempt).get(0);
    }

    /** The one learner of somebody's request; see {@link #resolveAll(List, Actor, Attempt)}. */
    public ResolvedLearner resolve(LearnerBody body, Actor actor, Attempt attempt) {
        return resolveAll(List.of(body), actor, attempt).get(0);
    }

    /**
     * The learners of somebody's request. Staff's word on a known person counts; an agent's does not: it changes nothing of
     * what is known, and an agent that names an id of the LMS's without the address learns neither name nor address.
     */
    public List<ResolvedLearner> resolveAll(List<LearnerBody> bodies, Actor actor, Attempt attempt) {
        return resolveAll(bodies, actor.staff(), attempt);
    }

    /**
     * The learners of a request, in its order, with one query. Rows that name the same person give the same reference. What
     * is new or changed of them is kept by the attempt.
     */
    public List<ResolvedLearner> resolveAll(List<LearnerBody> bodies, Attempt attempt) {
        return resolveAll(bodies, true, attempt);
    }

    private List<ResolvedLearner> resolveAll(List<LearnerBody> bodies, boolean trusted, Attempt attempt) {
        List<byte[]> hashes = strings(bodies.stream().map(LearnerBody::email))
                .map(vault::emailHash)
                .toList();
        List<String> learnerIds =
                strings(bodies.stream().map(LearnerBody::learnerId)).toList();
        List<SealedPerson> found = vault.learners(hashes, learnerIds);
        attempt.sighted(Sightings.of(hashes, learnerIds, found));
        LearnerDirectory directory = new LearnerDirectory(vault, ids, found, attempt.kept(), trusted);
        List<LearnerDirectory.Entry> entries =
                bodies.stream().map(directory::enter).toList();
        directory.changed().forEach(attempt::keep);
        return entries.stream().map(directory::resolved).toList();
    }

    /** Whether a person is known by this e-mail address; nobody is who was erased. */
    public boolean sameEmail(String personRef, String email) {
        return vault.read(personRef)
                .map(PersonalData::email)
                .filter(known -> vault.sameAddress(known, email))
                .isPresent();
    }

    private static Stream<String> strings(Stream<String> values) {
        return values.filter(Objects::nonNull).distinct();
    }
}
