package io.seatledger.command.person.erase;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.person.PersonState;
import io.seatledger.events.person.PersonErased;

/** Whoever is in the vault can be erased, once. */
public final class ErasePersonPolicy {
    private ErasePersonPolicy() {}

    public static Decision<ErasedPerson> decide(ErasePerson c, PersonState person) {
        ErasedPerson erased = new ErasedPerson(c.personRef(), true);
        if (person.erased()) {
            return Decision.accepted(erased);
        }
        if (!c.known()) {
            return Decision.missing("PERSON_NOT_FOUND", "There is no person " + c.personRef() + '.');
        }
        return Decision.accepted(erased, new PersonErased(c.personRef(), c.reason(), c.acceptedAt()));
    }
}
