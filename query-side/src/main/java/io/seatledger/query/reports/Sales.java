package io.seatledger.query.reports;

import io.seatledger.events.value.Money;
import io.seatledger.query.reading.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up orders and money by period, with one statement. */
@Component
class Sales {
    private static final String OF_ORDERS = """
            select day, currency, orders, cancelled, 0 as seats, ordered_minor, cancelled_minor, paid_minor, refunded_minor
            from reporting.daily_orders %1$s
            union all
            select day, currency, 0, 0, seats, 0, 0, 0, 0 from reporting.daily_lines %1$s""";
    private static final String OF_A_PRODUCT = """
            select day, currency, orders, cancelled, seats, ordered_minor, cancelled_minor, paid_minor, 0 as refunded_minor
            from reporting.daily_lines %1$s""";
    private static final String BY_PERIOD = """
            select %2$s as period, currency, sum(orders) as orders, sum(cancelled) as cancelled, sum(seats) as seats,
                sum(ordered_minor) as ordered_minor, sum(cancelled_minor) as cancelled_minor,
                sum(paid_minor) as paid_minor, sum(refunded_minor) as refunded_minor
            from (%1$s) s group by 1, 2 order by 1, 2""";

    private final JdbcClient db;

    Sales(JdbcClient db) {
        this.db = db;
    }

    private record Found(
            LocalDate period,
            String currency,
            long orders,
            long cancelledOrders,
            long seats,
            long ordered,
            long cancelled,
            long paid,
            long refunded) {
        static Found of(ResultSet row, int number) throws SQLException {
            return new Found(
                    row.getObject("period", LocalDate.class),
                    Objects.requireNonNull(row.getString("currency")),
                    row.getLong("orders"),
                    row.getLong("cancelled"),
                    row.getLong("seats"),
                    row.getLong("ordered_minor"),
                    row.getLong("cancelled_minor"),
                    row.getLong("paid_minor"),
                    row.getLong("refunded_minor"));
        }
    }

    /**
     * A row per period.
     *
     * @param where on what all tables have
     * @param productId {@code null} for whole orders
     */
    List<SalesRow> rows(Periods periods, Totals totals, Where where, @Nullable String productId) {
        where.equal("product_id", productId).and("day >= ? and day < ?", periods.first(), periods.end());
        List<Object> values = new ArrayList<>(where.values());
        String days;
        if (productId != null) {
            days = OF_A_PRODUCT.formatted(where.sql());
        } else if (totals == Totals.NONE) {
            days = OF_ORDERS.formatted(where.sql());
            values.addAll(where.values());
        } else {
            days = "select * from " + totals.orders() + " d " + where.sql();
        }
        Map<LocalDate, List<Found>> found =
                db
                        .sql(BY_PERIOD.formatted(days, periods.length().sql()))
                        .params(values)
                        .query(Found::of)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Found::period));
        return periods.rows(found, (period, sales) -> row(period, sales == null ? List.of() : sales, productId));
    }

    private static SalesRow row(Periods.Period period, List<Found> sales, @Nullable String productId) {
        return new SalesRow(
                period.name(),
                period.from(),
                period.to(),
                sales.stream().mapToLong(Found::orders).sum(),
                sales.stream().mapToLong(Found::cancelledOrders).sum(),
                sales.stream().mapToLong(Found::seats).sum(),
                money(sales, Found::ordered),
                money(sales, Found::cancelled),
                money(sales, Found::paid),
                productId == null ? money(sales, Found::refunded) : null);
    }

    private static List<Money> money(List<Found> sales, ToLongFunction<Found> figure) {
        return sales.stream()
                .filter(found -> figure.applyAsLong(found) != 0)
                .map(found -> new Money(figure.applyAsLong(found), found.currency()))
                .toList();
    }
}
