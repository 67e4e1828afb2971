package io.seatledger.query.reports;

import io.seatledger.platform.json.Parsed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How long the periods of a series are; in the contract's small letters. Days are days in UTC. */
record By(Length length) {
    /** Length of a period. */
    enum Length {
        DAY("day", ChronoUnit.DAYS, 30),
        /** ISO weeks, from Monday. */
        WEEK("date_trunc('week', day::timestamp)::date", ChronoUnit.WEEKS, 12),
        MONTH("date_trunc('month', day::timestamp)::date", ChronoUnit.MONTHS, 12);

        private final String sql;
        private final ChronoUnit unit;
        private final int usual;

        Length(String sql, ChronoUnit unit, int usual) {
            this.sql = sql;
            this.unit = unit;
            this.usual = usual;
        }

        /** First day of the period that the column {@code day} is in. */
        String sql() {
            return sql;
        }

        /** How many periods a series has unless asked otherwise. */
        int usual() {
            return usual;
        }

        LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate plus(LocalDate start, long periods) {
            return start.plus(periods, unit);
        }

        long between(LocalDate first, LocalDate last) {
            return unit.between(first, last);
        }

        /** Such as {@code 2026-11-23}, {@code 2026-W48} and {@code 2026-11}. */
        String nameOf(LocalDate start) {
            return switch (this) {
                case DAY -> start.toString();
                case WEEK ->
                    String.format(
                            Locale.ROOT,
                            "%04d-W%02d",
                            start.get(IsoFields.WEEK_BASED_YEAR),
                            start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case MONTH -> start.toString().substring(0, "2026-11".length());
            };
        }
    }

    @Parsed
    static By of(String text) {
        return Arrays.stream(Length.values())
                .filter(length -> length.name().toLowerCase(Locale.ROOT).equals(text))
                .map(By::new)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of day, week, month"));
    }
}
