package io.seatledger.query.orders;

import io.seatledger.events.value.NoteVisibility;
import io.seatledger.query.reading.Moment;
import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.OrderResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders: three statements for a page of any size. */
@Component
class Orders {
    private static final String LINES =
            "select * from reporting.order_lines where order_id = any(?) order by order_id, line";
    /** Where the seats of lines were: they begin as pending when the order is placed; then what was booked up to a position. */
    private static final String LINES_THEN = "select l.order_id, l.line, l.product_id, l.course_id, l.quantity,"
            + " l.unit_price_minor, l.line_total_minor, " + SeatCountRow.sums("e")
            + " from reporting.order_lines l cross join lateral ("
            + "select from_state, to_state, quantity from reporting.ledger_entry b"
            + " where b.order_id = l.order_id and b.line = l.line and b.position <= ? and b.from_state <> 'ISSUED'"
            + " union all select 'ISSUED', 'PENDING', l.quantity) e"
            + " where l.order_id = any(?) group by 1, 2, 3, 4, 5, 6, 7 order by l.order_id, l.line";
    /** All that people wrote and the newest of what the service wrote, up to a position. */
    private static final String NOTES = """
            select n.* from reporting.order_notes n
            where n.order_id = any(?) and not n.automatic and n.visibility = any(?) and n.position <= ?
            union all
            select n.* from unnest(?) o (order_id) cross join lateral (
                select a.* from reporting.order_notes a
                where a.order_id = o.order_id and a.automatic and a.visibility = any(?) and a.position <= ?
                order by a.position desc limit ?) n
            order by order_id, position""";

    private static final int AUTOMATIC_MAX = 200;
    private static final int AUTOMATIC_IN_LISTS_MAX = 20;

    private final JdbcClient db;
    private final OrderRows rows;

    Orders(JdbcClient db, OrderRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** An order with the position it was placed at, which is its place in lists. */
    record Listed(long position, OrderResource order) {}

    /** The newest first, each with its notes of the visibilities named. */
    List<Listed> page(Where where, int limit, Set<NoteVisibility> visible) {
        return whole(heads(where, limit), visible, AUTOMATIC_IN_LISTS_MAX, null);
    }

    Optional<OrderResource> one(Where where, Set<NoteVisibility> visible) {
        return whole(heads(where, 1), visible, AUTOMATIC_MAX, null).stream()
                .findFirst()
                .map(Listed::order);
    }

    /** Orders as they were, of heads as they were. */
    List<Listed> then(List<OrderRows.Head> heads, Set<NoteVisibility> visible, boolean list, Moment moment) {
        return whole(heads, visible, list ? AUTOMATIC_IN_LISTS_MAX : AUTOMATIC_MAX, moment);
    }

    List<OrderRows.Head> heads(Where where, int limit) {
        return db.sql("select * from reporting.orders " + where.sql() + " order by position desc limit ?")
                .params(where.values(limit))
                .query(rows::head)
                .list();
    }

    private List<Listed> whole(
            List<OrderRows.Head> heads, Set<NoteVisibility> visible, int automaticMax, @Nullable Moment then) {
        String[] ids = heads.stream().map(OrderRows.Head::orderId).toArray(String[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        Map<String, List<OrderRows.Line>> lines =
                lines(ids, then).stream().collect(Collectors.groupingBy(OrderRows.Line::orderId));
        long upTo = then == null ? Long.MAX_VALUE : then.position();
        Map<String, List<OrderRows.NoteRow>> notes = notes(ids, visible, automaticMax, upTo);
        return heads.stream()
                .map(head -> new Listed(
                        head.position(),
                        head.order(
                                lines.getOrDefault(head.orderId(), List.of()),
                                notes.getOrDefault(head.orderId(), List.of()))))
                .toList();
    }

    private List<OrderRows.Line> lines(String[] ids, @Nullable Moment then) {
        return then == null
                ? db.sql(LINES).param(ids).query(rows::line).list()
                : db.sql(LINES_THEN)
                        .param(then.position())
                        .param(ids)
                        .query(rows::line)
                        .list();
    }

    private Map<String, List<OrderRows.NoteRow>> notes(
            String[] ids, Set<NoteVisibility> visible, int automaticMax, long upTo) {
        String[] visibilities = visible.stream().map(Enum::name).toArray(String[]::new);
        return db
                .sql(NOTES)
                .param(ids)
                .param(visibilities)
                .param(upTo)
                .param(ids)
                .param(visibilities)
                .param(upTo)
                .param(automaticMax)
                .query(rows::note)
                .list()
                .stream()
                .collect(Collectors.groupingBy(OrderRows.NoteRow::orderId));
    }
}
