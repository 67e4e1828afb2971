package io.seatledger.command.mail;

import java.time.Duration;

/** How long a mail waits for its next attempt: four times as long each time, from a second to an hour. */
final class BackOff {
    /** After so many it is given up. */
    static final int ATTEMPTS_MAX = 8;

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 3_600_000;

    private BackOff() {}

    /**
     * The pause after an attempt that failed.
     *
     * @param attempts made so far, from 1
     * @param spread 0 to 1; lengthens the pause by up to a quarter, so that mails that failed together do not come together
     */
    static Duration after(int attempts, double spread) {
        long doublings = 2L * Math.min(Math.max(attempts - 1, 0), 8);
        long pause = Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS);
        return Duration.ofMillis(pause + (long) (pause / 4.0 * spread));
    }
}
