package io.seatledger.query.reading;

import io.seatledger.events.value.SeatState;
import io.seatledger.resource.SeatCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Seats by state in rows whose columns are named like the states. */
public final class SeatCountRow {
    private SeatCountRow() {}

    /**
     * Columns that sum the double-entry table for {@link #of}: what went into a state less what left it.
     *
     * @param entry name of the table in the statement
     */
    public static String sums(String entry) {
        return Arrays.stream(SeatState.values()).map(state -> sum(entry, state)).collect(Collectors.joining(", "));
    }

    private static String sum(String entry, SeatState state) {
        String amount = "coalesce(sum(" + entry + ".quantity) filter (where " + entry;
        return amount + ".to_state = '" + state + "'), 0) - " + amount + ".from_state = '" + state + "'), 0) as "
                + column(state);
    }

    /** Names of the columns of {@link #of}. */
    public static List<String> columns() {
        return Arrays.stream(SeatState.values()).map(SeatCountRow::column).toList();
    }

    private static String column(SeatState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public static SeatCounts of(ResultSet row) throws SQLException {
        return SeatCounts.of(
                row.getLong("pending"),
                row.getLong("available"),
                row.getLong("approval_pending"),
                row.getLong("awaiting"),
                row.getLong("assigned"),
                row.getLong("return_pending"),
                row.getLong("returned"),
                row.getLong("expired"),
                row.getLong("voided"));
    }

    public static SeatCounts sum(List<SeatCounts> counts) {
        return SeatCounts.of(
                sum(counts, SeatCounts::pending),
                sum(counts, SeatCounts::available),
                sum(counts, SeatCounts::approvalPending),
                sum(counts, SeatCounts::awaiting),
                sum(counts, SeatCounts::assigned),
                sum(counts, SeatCounts::returnPending),
                sum(counts, SeatCounts::returned),
                sum(counts, SeatCounts::expired),
                sum(counts, SeatCounts::voided));
    }

    private static long sum(List<SeatCounts> counts, ToLongFunction<SeatCounts> figure) {
        return counts.stream().mapToLong(figure).sum();
    }
}
