package io.seatledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.platform.ledger.LedgerSignal;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final LedgerSignal log = new LedgerSignal();

    @Nested
    class AfterAQuietMoment {
        @Test
        void the_first_event_begins_a_turn_at_once() throws Exception {
            Pace pace = new Pace(log, LONG);
            log.reached(3);
            assertThat(pace.awaitTurn(0, Duration.ZERO)).isEqualTo(3);
        }

        @Test
        void who_waits_for_more_than_there_is_gets_nothing() throws Exception {
            Pace pace = new Pace(log, LONG);
            log.reached(3);
            assertThat(pace.awaitTurn(3, Duration.ZERO)).isEqualTo(3);
        }
    }

    @Nested
    class DuringATurn {
        @Test
        void others_fold_the_same_events_though_more_have_come() throws Exception {
            Pace pace = new Pace(log, LONG);
            log.reached(3);
            pace.awaitTurn(0, Duration.ZERO);
            log.reached(5);
            assertThat(pace.awaitTurn(0, Duration.ZERO)).isEqualTo(3);
            assertThat(pace.awaitTurn(2, Duration.ZERO)).isEqualTo(3);
        }

        @Test
        void what_comes_is_gathered_for_the_next_which_does_not_begin_before_its_time() throws Exception {
            Pace pace = new Pace(log, SHORT);
            log.reached(3);
            long before = System.nanoTime();
            pace.awaitTurn(0, Duration.ZERO);
            log.reached(4);
            log.reached(5);
            assertThat(pace.awaitTurn(3, LONG)).isEqualTo(5);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(SHORT.toNanos());
        }
    }
}
