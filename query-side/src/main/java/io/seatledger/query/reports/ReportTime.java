package io.seatledger.query.reports;

import io.seatledger.platform.json.Parsed;
import io.seatledger.platform.json.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** A bound of a report: a date, which is its first instant in UTC, or a timestamp. */
record ReportTime(Instant instant) {
    private static final Pattern DATE = Pattern.compile("(19[7-9]|[2-9][0-9][0-9])[0-9]-[0-9]{2}-[0-9]{2}");

    /** The day that holds it. */
    LocalDate day() {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The last day that is not wholly at or after it. */
    LocalDate lastDayBefore() {
        return LocalDate.ofInstant(instant.minusNanos(1), ZoneOffset.UTC);
    }

    @Parsed
    static ReportTime of(String text) {
        return date(text)
                .or(() -> Timestamps.read(text))
                .map(ReportTime::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a date such as 2026-06-01, or a time: " + Timestamps.WANTED));
    }

    private static Optional<Instant> date(String text) {
        try {
            return DATE.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
