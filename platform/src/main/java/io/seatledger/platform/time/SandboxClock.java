package io.seatledger.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another clock, unless a story is being told: then it runs behind that clock by as much as was said, so that what is done now
 * is recorded as if it had been done then. It never runs backwards from the moment it was set back until it has caught up.
 */
public final class SandboxClock extends Clock {
    private final Clock real;
    private volatile @Nullable Story story;

    /**
     * A story being told.
     *
     * @param began the instant it was set back to
     * @param behind how far behind the other clock it runs
     */
    private record Story(Instant began, Duration behind) {}

    public SandboxClock(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** Zones change nothing here: everything asks for instants. */
    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : real.withZone(zone);
    }

    @Override
    public Instant instant() {
        Story told = story;
        Instant now = real.instant();
        return told == null ? now : now.minus(told.behind());
    }

    /** What time it really is. */
    public Instant real() {
        return real.instant();
    }

    /** The instant that the story being told began at; empty when none is told. */
    public Optional<Instant> toldFrom() {
        return Optional.ofNullable(story).map(Story::began);
    }

    /**
     * Sets it to an instant, from which it ticks on; at the real time, or later, the story is over.
     *
     * @throws IllegalArgumentException when a story is being told and has come further already
     */
    public synchronized void tell(Instant at) {
        Instant now = real.instant();
        Story told = story;
        if (!at.isBefore(now)) {
            story = null;
        } else if (told == null) {
            story = new Story(at, Duration.between(at, now));
        } else if (at.isBefore(now.minus(told.behind()))) {
            throw new IllegalArgumentException("the clock does not go back to " + at);
        } else {
            story = new Story(told.began(), Duration.between(at, now));
        }
    }

    /** The story is over: it is the other clock again. */
    public synchronized void end() {
        story = null;
    }
}
