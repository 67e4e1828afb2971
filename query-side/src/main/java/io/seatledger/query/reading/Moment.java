package io.seatledger.query.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A moment of the past: what was recorded up to a position, judged at an instant.
 *
 * @param position the last event that counts, 0 for none
 * @param at the time asked for, or that at which the event was recorded: what depends on the day, an agreement's being in force
 *     say, is judged at it
 */
public record Moment(long position, Instant at) {
    /** The day in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
