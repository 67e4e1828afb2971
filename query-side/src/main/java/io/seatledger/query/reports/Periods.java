package io.seatledger.query.reports;

import io.seatledger.platform.json.MalformedRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a series, whole ones without a gap: from the one that holds {@code from} to the one that holds the last instant
 * before {@code to}.
 *
 * @param first first day of the first one
 */
record Periods(By.Length length, LocalDate first, int count) {
    static final int COUNT_MAX = 400;

    /** One of them; {@code to} is the first day after it. */
    record Period(String name, LocalDate from, LocalDate to) {}

    /** Up to now unless asked otherwise. */
    static Periods past(@Nullable By by, @Nullable ReportTime from, @Nullable ReportTime to, LocalDate today) {
        By.Length length = lengthOf(by);
        LocalDate last = length.startOf(to == null ? today : to.lastDayBefore());
        LocalDate first = from == null ? length.plus(last, 1L - length.usual()) : length.startOf(from.day());
        return of(length, first, last, from, to);
    }

    /** From now on unless asked otherwise. */
    static Periods coming(@Nullable By by, @Nullable ReportTime from, @Nullable ReportTime to, LocalDate today) {
        By.Length length = lengthOf(by);
        LocalDate first = length.startOf(from == null ? today : from.day());
        LocalDate last = to == null ? length.plus(first, length.usual() - 1L) : length.startOf(to.lastDayBefore());
        return of(length, first, last, from, to);
    }

    private static By.Length lengthOf(@Nullable By by) {
        return by == null ? By.Length.DAY : by.length();
    }

    private static Periods of(
            By.Length length, LocalDate first, LocalDate last, @Nullable ReportTime from, @Nullable ReportTime to) {
        boolean backwards = from != null && to != null && !from.instant().isBefore(to.instant());
        if (backwards || last.isBefore(first)) {
            throw new MalformedRequest(
                    from == null ? "/query/to" : "/query/from",
                    "ends before it begins: to, or today where it is not named, must be after from");
        }
        long count = length.between(first, last) + 1;
        if (count > COUNT_MAX) {
            throw new MalformedRequest(
                    "/query/from",
                    "makes " + count + " periods of at most " + COUNT_MAX
                            + ": ask for a shorter time, or for longer periods with by=week or by=month");
        }
        return new Periods(length, first, (int) count);
    }

    /** First day after the last one. */
    LocalDate end() {
        return length.plus(first, count);
    }

    /** One row per period, those with nothing in them too; {@code found} is {@code null} then. */
    <F, R> List<R> rows(java.util.Map<LocalDate, F> found, BiFunction<Period, @Nullable F, R> row) {
        return LongStream.range(0, count)
                .mapToObj(number -> length.plus(first, number))
                .map(start ->
                        row.apply(new Period(length.nameOf(start), start, length.plus(start, 1)), found.get(start)))
                .toList();
    }
}
