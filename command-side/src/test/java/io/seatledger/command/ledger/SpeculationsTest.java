package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.domain.store.StoreState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpeculationsTest {
    private static final String STREAM = "store:acme";

    private final Speculations speculations = new Speculations();

    private Fate shows(int version, Fate... restsOn) {
        Fate fate = new Fate(speculations, List.of(restsOn));
        speculations.show(fate, Map.of(STREAM, at(version)), () -> "queued");
        return fate;
    }

    private static Versioned<StoreState> at(int version) {
        return new Versioned<>(StoreState.KIND, StoreState.EMPTY, version - 1);
    }

    private long shown() {
        return speculations.of(STREAM).state().version();
    }

    @Test
    void the_newest_of_a_chain_is_shown_until_it_is_durable() {
        Fate first = shows(1);
        Fate second = shows(2, first);
        first.durable();
        assertThat(shown()).isEqualTo(2);
        assertThat(second.stands(Set.of())).isTrue();
        second.durable();
        assertThat(speculations.of(STREAM)).isNull();
    }

    @Test
    void the_whole_chain_behind_a_failed_entry_is_gone_at_once() {
        Fate first = shows(1);
        Fate second = shows(2, first);
        Fate third = shows(3, second);
        first.failed();
        assertThat(speculations.of(STREAM)).isNull();
        assertThat(third.stands(Set.of())).isFalse();
        assertThat(third.stands(Set.of(second))).isTrue();
    }

    @Nested
    class AStreamIsNotShownAsLeftBy {

        @Test
        void an_entry_that_was_not_decided_on_the_one_shown() {
            shows(1);
            shows(7);
            assertThat(shown()).isEqualTo(1);
        }

        @Test
        void an_entry_whose_predecessor_failed_before_it_was_queued() {
            Fate first = shows(1);
            first.failed();
            shows(2, first);
            assertThat(speculations.of(STREAM)).isNull();
        }
    }

    @Test
    void an_entry_that_turns_out_to_be_durable_after_all_carries_those_behind_it() {
        Fate first = shows(1);
        Fate second = shows(2, first);
        first.failed();
        first.durable();
        assertThat(second.stands(Set.of())).isTrue();
    }

    @Test
    void an_entry_that_is_durable_cannot_fail_any_more() {
        Fate first = shows(1);
        Fate second = shows(2, first);
        first.durable();
        first.failed();
        assertThat(shown()).isEqualTo(2);
        assertThat(second.stands(Set.of())).isTrue();
    }
}
