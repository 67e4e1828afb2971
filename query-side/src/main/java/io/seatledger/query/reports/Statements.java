package io.seatledger.query.reports;

import io.seatledger.events.value.Money;
import io.seatledger.platform.json.MalformedRequest;
import io.seatledger.query.reading.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up an organization's statement: balances, money and order lines with one statement each. */
@Component
class Statements {
    static final int LINES_MAX = 10_000;

    /** Whether a state is at the organization's disposal: bought, and neither in use nor gone. */
    private static final String DISPOSABLE =
            " in ('PENDING', 'AVAILABLE', 'APPROVAL_PENDING', 'AWAITING', 'RETURN_PENDING')";

    private static final String BALANCES = """
            with moved as (
                select product_id, day < ? as before, quantity, from_state, to_state,
                    from_state %1$s as leaves, to_state %1$s as comes
                from reporting.daily_seats %2$s
            )
            select product_id,
                coalesce(sum(case when comes then quantity else 0 end - case when leaves then quantity else 0 end)
                    filter (where before), 0) as opening,
                %3$s,
                sum(case when comes then quantity else 0 end - case when leaves then quantity else 0 end) as closing,
                sum(case 'ASSIGNED' when to_state then quantity when from_state then -quantity else 0 end) as closing_in_use
            from moved group by 1 order by 1""".formatted(
                    DISPOSABLE,
                    "%s",
                    String.join(
                            ", ",
                            moved("comes and from_state = 'ISSUED'", "purchased"),
                            moved("leaves and to_state = 'ASSIGNED'", "assigned"),
                            moved("comes and from_state = 'ASSIGNED'", "unassigned"),
                            moved("leaves and to_state = 'RETURNED'", "returned"),
                            moved("comes and from_state = 'RETURNED'", "reissued"),
                            moved("leaves and to_state = 'EXPIRED'", "expired"),
                            moved("comes and from_state = 'EXPIRED'", "reinstated"),
                            moved("leaves and to_state = 'VOIDED'", "voided"),
                            moved("comes and from_state = 'REGROUPED'", "regrouped_in"),
                            moved("leaves and to_state = 'REGROUPED'", "regrouped_out")));
    private static final String MONEY = """
            select currency, sum(paid_minor) as charged, sum(refunded_minor) as refunded
            from reporting.daily_orders %s group by 1
            having sum(paid_minor) <> 0 or sum(refunded_minor) <> 0 order by 1""";
    private static final String LINES = """
            select o.*, l.line, l.product_id, l.quantity, l.unit_price_minor, l.line_total_minor
            from (select * from reporting.orders %s) o join reporting.order_lines l on l.order_id = o.order_id
            order by o.position, l.line limit ?""";

    private final JdbcClient db;

    Statements(JdbcClient db) {
        this.db = db;
    }

    private static String moved(String which, String name) {
        return "coalesce(sum(quantity) filter (where not before and " + which + "), 0) as " + name;
    }

    /**
     * All rows, balances first.
     *
     * @param purchases makes conditions on whose purchases count, anew for each table
     */
    List<StatementRow> rows(StatementQuery query, java.util.function.Supplier<Where> purchases) {
        List<StatementRow> rows = new ArrayList<>(balances(query, purchases.get()));
        Where days = purchases.get().and("day >= ? and day < ?", query.from(), query.to());
        rows.addAll(db.sql(MONEY.formatted(days.sql()))
                .params(days.values())
                .query((row, number) -> StatementRow.of(charges(row)))
                .list());
        rows.addAll(lines(query, purchases.get()));
        return Collections.unmodifiableList(rows);
    }

    private List<StatementRow> balances(StatementQuery query, Where where) {
        where.and("day < ?", query.to());
        List<Object> values = new ArrayList<>(List.of(query.from()));
        values.addAll(where.values());
        return db.sql(BALANCES.formatted(where.sql()))
                .params(values)
                .query((row, number) -> StatementRow.of(balance(row)))
                .list();
    }

    private static Statement.Balance balance(ResultSet row) throws SQLException {
        return new Statement.Balance(
                row.getString("product_id"),
                row.getLong("opening"),
                row.getLong("purchased"),
                row.getLong("assigned"),
                row.getLong("unassigned"),
                row.getLong("returned"),
                row.getLong("reissued"),
                row.getLong("expired"),
                row.getLong("reinstated"),
                row.getLong("voided"),
                row.getLong("regrouped_in") - row.getLong("regrouped_out"),
                row.getLong("closing"),
                row.getLong("closing_in_use"));
    }

    private static Statement.Charges charges(ResultSet row) throws SQLException {
        String currency = Objects.requireNonNull(row.getString("currency"));
        long charged = row.getLong("charged");
        long refunded = row.getLong("refunded");
        return new Statement.Charges(
                currency,
                new Money(charged, currency),
                new Money(refunded, currency),
                new Money(Math.subtractExact(charged, refunded), currency));
    }

    private List<StatementRow> lines(StatementQuery query, Where where) {
        where.within("placed_at", start(query.from()), start(query.to()));
        List<StatementRow> lines = db.sql(LINES.formatted(where.sql()))
                .params(where.values(LINES_MAX + 1))
                .query((row, number) -> StatementRow.of(line(row)))
                .list();
        if (lines.size() > LINES_MAX) {
            throw new MalformedRequest(
                    "/query/from",
                    "makes a statement of more than " + LINES_MAX
                            + " order lines: ask for fewer days, or for one store with storeId");
        }
        return lines;
    }

    private static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Statement.Line line(ResultSet row) throws SQLException {
        String currency = Objects.requireNonNull(row.getString("currency"));
        return new Statement.Line(
                row.getString("order_id"),
                row.getInt("line"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("store_id"),
                row.getString("agent_id"),
                row.getString("group_id"),
                row.getString("purchase_order_number"),
                row.getString("product_id"),
                row.getInt("quantity"),
                new Money(row.getLong("unit_price_minor"), currency),
                new Money(row.getLong("line_total_minor"), currency));
    }
}
