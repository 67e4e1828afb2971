package io.seatledger.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Another clock, cut to microseconds as PostgreSQL keeps them. {@link Clock#tick} would do, but on JDK 17 its
 * {@code millis()} divides by zero for ticks below a millisecond.
 */
final class MicrosClock extends Clock {
    private final Clock base;

    MicrosClock(Clock base) {
        this.base = base;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MicrosClock(base.withZone(zone));
    }

    @Override
    public Instant instant() {
        return base.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
