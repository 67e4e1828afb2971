package io.seatledger.query.reports;

import io.seatledger.query.reading.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up decisions and reasons by period, with one statement. */
@Component
class Refusals {
    private static final String BY_PERIOD = """
            select %1$s as period, outcome, null as code, sum(decisions) as decisions
            from reporting.daily_decisions %2$s group by 1, 2
            union all
            select %1$s, null, code, sum(refused) from reporting.daily_refusals %2$s group by 1, 3
            order by 1, 2, 3""";

    private final JdbcClient db;

    Refusals(JdbcClient db) {
        this.db = db;
    }

    private record Found(
            LocalDate period,
            @Nullable String outcome,
            @Nullable String code,
            long decisions) {}

    List<RefusalsRow> rows(Periods periods, Where where) {
        where.and("day >= ? and day < ?", periods.first(), periods.end());
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(where.values());
        Map<LocalDate, List<Found>> found = db
                .sql(BY_PERIOD.formatted(periods.length().sql(), where.sql()))
                .params(values)
                .query((row, number) -> new Found(
                        row.getObject("period", LocalDate.class),
                        row.getString("outcome"),
                        row.getString("code"),
                        row.getLong("decisions")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::period));
        return periods.rows(found, (period, decisions) -> row(period, decisions == null ? List.of() : decisions));
    }

    private static RefusalsRow row(Periods.Period period, List<Found> decisions) {
        return new RefusalsRow(
                period.name(),
                period.from(),
                period.to(),
                with("PERMITTED", decisions),
                with("REFUSED", decisions),
                decisions.stream().flatMap(Refusals::code).toList());
    }

    private static java.util.stream.Stream<RefusalsRow.CodeCount> code(Found found) {
        return java.util.stream.Stream.ofNullable(found.code())
                .map(code -> new RefusalsRow.CodeCount(code, found.decisions()));
    }

    private static long with(String outcome, List<Found> decisions) {
        return decisions.stream()
                .filter(found -> outcome.equals(found.outcome()))
                .mapToLong(Found::decisions)
                .sum();
    }
}
