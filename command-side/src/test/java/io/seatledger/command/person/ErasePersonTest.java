package io.seatledger.command.person;

import static io.seatledger.domain.Facts.JULY;
import static io.seatledger.domain.Facts.JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.person.erase.ErasePerson;
import io.seatledger.command.person.erase.ErasePersonHandler;
import io.seatledger.command.person.erase.ErasedPerson;
import io.seatledger.events.person.PersonErased;
import org.junit.jupiter.api.Test;

class ErasePersonTest {
    private static final PersonErased ERASED = new PersonErased("psn_1", "asked for it", JUNE);

    private final FixtureLedger ledger = new FixtureLedger();

    private Decision<ErasedPerson> erase(boolean known) {
        return new ErasePersonHandler().handle(new ErasePerson("psn_1", known, "asked for it", JUNE), ledger);
    }

    @Test
    void a_person_of_the_vault_is_erased() {
        assertThat(erase(true)).isEqualTo(Decision.accepted(new ErasedPerson("psn_1", true), ERASED));
        assertThat(ledger.recorded()).containsExactly(ERASED);
    }

    @Test
    void a_person_is_erased_once_and_whoever_asks_again_is_told_so() {
        ledger.given(new PersonErased("psn_1", "before", JULY));
        assertThat(erase(true)).isEqualTo(Decision.accepted(new ErasedPerson("psn_1", true)));
        assertThat(ledger.recorded()).isEmpty();
    }

    @Test
    void a_person_the_vault_never_had_is_missing() {
        assertThat(erase(false))
                .isInstanceOfSatisfying(
                        Decision.Missing.class,
                        missing -> assertThat(missing.code()).isEqualTo("PERSON_NOT_FOUND"));
        assertThat(ledger.recorded()).isEmpty();
    }
}
