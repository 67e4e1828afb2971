package io.seatledger.standalone.sandbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a year can be told here, and how far one is that is being told.
 *
 * @param available whether the caller may have one told here, once the log is empty
 * @param empty whether the log is empty
 * @param telling {@code null} when none is being told
 * @param problem why the last one broke off, {@code null} when none did since the start
 */
record SandboxStanding(
        boolean available,
        boolean empty,
        @Nullable Telling telling,
        @Nullable String problem) {

    /**
     * A year being told.
     *
     * @param percent of the year
     * @param day that is being told
     * @param events of the log by now
     * @param eventsWanted about so many in the end, {@code null} when it is told from elsewhere
     */
    record Telling(
            int percent,
            LocalDate day,
            long events,
            @Nullable Long eventsWanted) {}
}
