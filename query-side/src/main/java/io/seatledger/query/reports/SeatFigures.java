package io.seatledger.query.reports;

import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.SeatCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the double-entry table by period, and available seats by age; each with one statement. */
@Component
class SeatFigures {
    private static final String STANDING =
            "select greatest(%s, ?::date) as period, " + SeatCountRow.sums("e") + " from %s e %s group by 1";
    private static final String MOVED = """
            select %s as period,
                sum(quantity) filter (where from_state = 'ISSUED') as sold,
                sum(quantity) filter (where from_state = 'PENDING' and to_state = 'AVAILABLE') as released,
                sum(quantity) filter (where from_state in ('AVAILABLE', 'APPROVAL_PENDING') and to_state = 'ASSIGNED') as assigned,
                sum(quantity) filter (where from_state = 'AVAILABLE' and to_state = 'AWAITING') as invited,
                sum(quantity) filter (where from_state = 'AWAITING' and to_state = 'ASSIGNED') as redeemed,
                sum(quantity) filter (where from_state = 'ASSIGNED' and to_state = 'AVAILABLE') as unassigned,
                sum(quantity) filter (where from_state = 'RETURN_PENDING' and to_state = 'RETURNED') as returned,
                sum(quantity) filter (where from_state = 'AVAILABLE' and to_state = 'EXPIRED') as expired,
                sum(quantity) filter (where from_state in ('PENDING', 'AVAILABLE') and to_state = 'VOIDED') as voided
            from %s e %s group by 1""";
    private static final String AVAILABLE = """
            select width_bucket(?::date - released_on, ?::int[]) as age, sum(quantity) as seats
            from reporting.available_seats %s group by 1""";

    /** The first day of every age but the first. */
    private static final Integer[] AGES = {31, 91, 181, 366};

    private final JdbcClient db;

    SeatFigures(JdbcClient db) {
        this.db = db;
    }

    /** What was where at the end of each period: all that moved before it counts. */
    List<UtilizationRow> utilization(Periods periods, Totals totals, Where where) {
        where.and("day < ?", periods.end());
        List<Object> values = new ArrayList<>(List.of(periods.first()));
        values.addAll(where.values());
        Map<LocalDate, SeatCounts> moved = new HashMap<>();
        db.sql(STANDING.formatted(periods.length().sql(), totals.seats(), where.sql()))
                .params(values)
                .query(row -> {
                    moved.put(row.getObject("period", LocalDate.class), SeatCountRow.of(row));
                });
        List<SeatCounts> before = new ArrayList<>();
        return periods.rows(moved, (period, now) -> {
            if (now != null) {
                before.add(now);
                SeatCounts standing = SeatCountRow.sum(before);
                before.clear();
                before.add(standing);
            }
            return UtilizationRow.of(period, SeatCountRow.sum(before));
        });
    }

    List<FunnelRow> funnel(Periods periods, Totals totals, Where where) {
        where.and("day >= ? and day < ?", periods.first(), periods.end());
        Map<LocalDate, Map<String, Long>> moved = new HashMap<>();
        db.sql(MOVED.formatted(periods.length().sql(), totals.seats(), where.sql()))
                .params(where.values())
                .query(row -> {
                    Map<String, Long> figures = new HashMap<>();
                    for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                        figures.put(row.getMetaData().getColumnName(column), row.getLong(column));
                    }
                    moved.put(row.getObject("period", LocalDate.class), figures);
                });
        return periods.rows(moved, (period, figures) -> row(period, figures == null ? Map.of() : figures));
    }

    private static FunnelRow row(Periods.Period period, Map<String, Long> figures) {
        return new FunnelRow(
                period.name(),
                period.from(),
                period.to(),
                figures.getOrDefault("sold", 0L),
                figures.getOrDefault("released", 0L),
                figures.getOrDefault("assigned", 0L),
                figures.getOrDefault("invited", 0L),
                figures.getOrDefault("redeemed", 0L),
                figures.getOrDefault("unassigned", 0L),
                figures.getOrDefault("returned", 0L),
                figures.getOrDefault("expired", 0L),
                figures.getOrDefault("voided", 0L));
    }

    List<AgeingRow> ageing(LocalDate today, Where where) {
        List<Object> values = new ArrayList<>(List.of(today, AGES));
        values.addAll(where.values());
        Map<Integer, Long> seats = new HashMap<>();
        db.sql(AVAILABLE.formatted(where.sql())).params(values).query(row -> {
            seats.put(row.getInt("age"), row.getLong("seats"));
        });
        return IntStream.rangeClosed(0, AGES.length)
                .mapToObj(age -> age(age, seats.getOrDefault(age, 0L)))
                .toList();
    }

    private static AgeingRow age(int age, long seats) {
        int from = age == 0 ? 0 : AGES[age - 1];
        if (age == AGES.length) {
            return new AgeingRow(">" + (from - 1), from, null, seats);
        }
        int to = AGES[age] - 1;
        return new AgeingRow(from + "-" + to, from, to, seats);
    }
}
