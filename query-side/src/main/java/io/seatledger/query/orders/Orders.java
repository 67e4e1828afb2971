package io.seatledger.query.orders;

import io.seatledger.events.value.NoteVisibility;
import io.seatledger.query.reading.Where;
import io.seatledger.resource.OrderResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders: three statements for a page of any size. */
@Component
class Orders {
    private static final String LINES =
            "select * from reporting.order_lines where order_id = any(?) order by order_id, line";
    /** All that people wrote and the newest of what the service wrote. */
    private static final String NOTES = """
            select n.* from reporting.order_notes n
            where n.order_id = any(?) and not n.automatic and n.visibility = any(?)
            union all
            select n.* from unnest(?) o (order_id) cross join lateral (
                select a.* from reporting.order_notes a
                where a.order_id = o.order_id and a.automatic and a.visibility = any(?)
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
        return page(where, limit, visible, AUTOMATIC_IN_LISTS_MAX);
    }

    Optional<OrderResource> one(Where where, Set<NoteVisibility> visible) {
        return page(where, 1, visible, AUTOMATIC_MAX).stream().findFirst().map(Listed::order);
    }

    private List<Listed> page(Where where, int limit, Set<NoteVisibility> visible, int automaticMax) {
        List<OrderRows.Head> heads = db.sql(
                        "select * from reporting.orders " + where.sql() + " order by position desc limit ?")
                .params(where.values(limit))
                .query(rows::head)
                .list();
        String[] ids = heads.stream().map(OrderRows.Head::orderId).toArray(String[]::new);
        if (ids.length == 0) {
            return List.of();
        }
        Map<String, List<OrderRows.Line>> lines = db.sql(LINES).param(ids).query(rows::line).list().stream()
                .collect(Collectors.groupingBy(OrderRows.Line::orderId));
        Map<String, List<OrderRows.NoteRow>> notes = notes(ids, visible, automaticMax);
        return heads.stream()
                .map(head -> new Listed(
                        head.position(),
                        head.order(
                                lines.getOrDefault(head.orderId(), List.of()),
                                notes.getOrDefault(head.orderId(), List.of()))))
                .toList();
    }

    private Map<String, List<OrderRows.NoteRow>> notes(String[] ids, Set<NoteVisibility> visible, int automaticMax) {
        String[] visibilities = visible.stream().map(Enum::name).toArray(String[]::new);
        return db
                .sql(NOTES)
                .param(ids)
                .param(visibilities)
                .param(ids)
                .param(visibilities)
                .param(automaticMax)
                .query(rows::note)
                .list()
                .stream()
                .collect(Collectors.groupingBy(OrderRows.NoteRow::orderId));
    }
}
