package io.seatledger.query.orders;

import io.seatledger.query.reading.Where;
import io.seatledger.resource.OrderResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders: three statements for a page of any size. */
@Component
class Orders {
    private static final String LINES =
            "select * from reporting.order_lines where order_id = any(?) order by order_id, line";
    private static final String NOTES =
            "select * from reporting.order_notes where order_id = any(?) order by order_id, position";

    private final JdbcClient db;
    private final OrderRows rows;

    Orders(JdbcClient db, OrderRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** An order with the position it was placed at, which is its place in lists. */
    record Listed(long position, OrderResource order) {}

    /** The newest first. */
    List<Listed> page(Where where, int limit) {
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
        Map<String, List<OrderRows.NoteRow>> notes = db.sql(NOTES).param(ids).query(rows::note).list().stream()
                .collect(Collectors.groupingBy(OrderRows.NoteRow::orderId));
        return heads.stream()
                .map(head -> new Listed(
                        head.position(),
                        head.order(
                                lines.getOrDefault(head.orderId(), List.of()),
                                notes.getOrDefault(head.orderId(), List.of()))))
                .toList();
    }

    Optional<OrderResource> one(Where where) {
        return page(where, 1).stream().findFirst().map(Listed::order);
    }
}
