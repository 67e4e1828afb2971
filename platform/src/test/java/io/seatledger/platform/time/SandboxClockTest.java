package io.seatledger.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
    private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LAST_JUNE = Instant.parse("2025-06-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private Instant now = JUNE;
    private final SandboxClock clock = new SandboxClock(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void it_is_the_real_time_until_a_story_is_told() {
        assertThat(clock.instant()).isEqualTo(JUNE);
        assertThat(clock.toldFrom()).isEmpty();
    }

    @Test
    void a_story_ticks_on_from_where_it_was_set() {
        clock.tell(LAST_JUNE);
        now = now.plusSeconds(5);
        assertThat(clock.instant()).isEqualTo(LAST_JUNE.plusSeconds(5));
        assertThat(clock.real()).isEqualTo(JUNE.plusSeconds(5));
        clock.tell(LAST_JUNE.plus(DAY));
        assertThat(clock.instant()).isEqualTo(LAST_JUNE.plus(DAY));
        assertThat(clock.toldFrom()).contains(LAST_JUNE);
    }

    @Test
    void a_story_does_not_go_back() {
        clock.tell(LAST_JUNE);
        now = now.plusSeconds(5);
        assertThatThrownBy(() -> clock.tell(LAST_JUNE.plusSeconds(4))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.instant()).isEqualTo(LAST_JUNE.plusSeconds(5));
    }

    @Test
    void a_story_is_over_when_it_reaches_now_or_is_ended() {
        clock.tell(LAST_JUNE);
        clock.tell(JUNE);
        assertThat(clock.toldFrom()).isEmpty();
        clock.tell(LAST_JUNE);
        clock.end();
        assertThat(clock.instant()).isEqualTo(JUNE);
    }
}
