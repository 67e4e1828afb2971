package io.seatledger.cli.demo;

import java.time.Instant;

/** Something that happens at a time of the story. */
interface Scene {
    /** Plays it; {@code now} is what the clock of the service was set to. */
    void play(Instant now);
}
