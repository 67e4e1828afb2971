package io.seatledger.events.person;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one person whose data are in the vault. */
public sealed interface PersonEvent extends LedgerEvent permits PersonErased {
    String personRef();

    @Override
    default String stream() {
        return Streams.person(personRef());
    }
}
