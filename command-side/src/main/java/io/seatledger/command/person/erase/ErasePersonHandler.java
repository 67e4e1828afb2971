package io.seatledger.command.person.erase;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.person.PersonState;
import org.axonframework.commandhandling.CommandHandler;

/** Asks the policy and records what it says; the key itself is destroyed by the append. */
public final class ErasePersonHandler {
    @CommandHandler
    public Decision<ErasedPerson> handle(ErasePerson command, Ledger ledger) {
        PersonState person = ledger.read(PersonState.KIND, command.personRef());
        Decision<ErasedPerson> decision = ErasePersonPolicy.decide(command, person);
        decision.events().forEach(ledger::record);
        return decision;
    }
}
