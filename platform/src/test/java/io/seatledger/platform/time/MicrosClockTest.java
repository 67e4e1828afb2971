package io.seatledger.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class MicrosClockTest {
    private static final Instant NANOS = Instant.parse("2026-06-01T12:00:00.123456789Z");

    @Test
    void the_time_is_cut_to_microseconds_and_can_be_asked_for_in_milliseconds() {
        Clock clock = new MicrosClock(Clock.fixed(NANOS, ZoneOffset.UTC));
        assertThat(clock.instant()).isEqualTo("2026-06-01T12:00:00.123456Z");
        assertThat(clock.millis()).isEqualTo(NANOS.toEpochMilli());
        assertThat(clock.withZone(ZoneOffset.MAX).instant()).isEqualTo(clock.instant());
    }

    @Test
    void the_clock_of_the_service_is_in_utc() {
        assertThat(TimeConfiguration.micros().getZone()).isEqualTo(ZoneOffset.UTC);
        Instant now = TimeConfiguration.micros().instant();
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }
}
