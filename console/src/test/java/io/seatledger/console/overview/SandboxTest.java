package io.seatledger.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SandboxTest {
    private static Sandbox sandbox(String text) {
        return Sandbox.of(JsonMapper.shared().readTree(text.replace('\'', '"')));
    }

    @Nested
    class A_demo {
        @Test
        void is_offered_to_who_may_have_it_while_nothing_is_recorded() {
            assertThat(sandbox("{'available': true, 'empty': true, 'telling': null}")
                            .offered())
                    .isTrue();
            assertThat(sandbox("{'available': false, 'empty': true, 'telling': null}")
                            .offered())
                    .isFalse();
            assertThat(sandbox("{'available': true, 'empty': false, 'telling': null}")
                            .offered())
                    .isFalse();
        }

        @Test
        void that_is_being_told_is_not_offered_again() {
            Sandbox told = sandbox(
                    "{'available': true, 'empty': true, 'telling': {'percent': 40, 'day': '2026-03-01', 'events': 7}}");
            assertThat(told.offered()).isFalse();
            assertThat(told.telling()).isTrue();
            assertThat(told.percent()).isEqualTo(40);
        }
    }
}
