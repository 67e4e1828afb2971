package io.seatledger.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Timestamps as requests write them: RFC 3339 in UTC with {@code Z}. */
public final class Timestamps {
    /** What a request is told that has none. */
    public static final String WANTED =
            "must be a timestamp in UTC such as 2026-06-01T12:00:00Z, of a year from 1970 to 9999";

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z");

    private Timestamps() {}

    /** The instant, cut to microseconds, the precision of the ledger; empty when the text is none. */
    public static Optional<Instant> read(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                Instant read = Instant.parse(text);
                if (read.getEpochSecond() >= 0) {
                    return Optional.of(read.truncatedTo(ChronoUnit.MICROS));
                }
            }
        } catch (DateTimeException e) {
            // such as the 30th of February
        }
        return Optional.empty();
    }
}
