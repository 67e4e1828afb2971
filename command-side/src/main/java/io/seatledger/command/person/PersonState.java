package io.seatledger.command.person;

import io.seatledger.domain.Fold;
import io.seatledger.domain.StreamKind;
import io.seatledger.domain.StreamState;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;
import io.seatledger.events.person.PersonErased;
import io.seatledger.events.person.PersonEvent;

/** Whether a person was erased. */
public record PersonState(boolean erased) implements StreamState<PersonState> {
    public static final PersonState EMPTY = new PersonState(false);

    public static final StreamKind<PersonState> KIND = new StreamKind<>(Streams.PERSON, PersonState.class, EMPTY);

    private static final Fold<PersonState> FOLD = Fold.<PersonState>over(PersonEvent.class)
            .on(PersonErased.class, (state, e) -> new PersonState(true))
            .complete();

    @Override
    public PersonState evolve(LedgerEvent event) {
        return FOLD.apply(this, event);
    }
}
