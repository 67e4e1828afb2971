package io.seatledger.query.orders;

import io.seatledger.events.value.Basis;
import io.seatledger.events.value.Money;
import io.seatledger.events.value.OrderStatus;
import io.seatledger.events.value.PaymentStatus;
import io.seatledger.events.value.Purpose;
import io.seatledger.events.value.SeatId;
import io.seatledger.query.projection.ReadModelJson;
import io.seatledger.query.reading.SeatCountRow;
import io.seatledger.resource.OrderResource;
import io.seatledger.resource.SeatCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the tables of orders, and the order they make together. */
@Component
class OrderRows {
    private final ReadModelJson json;

    OrderRows(ReadModelJson json) {
        this.json = json;
    }

    record Line(String orderId, OrderLineRow row) {}

    record NoteRow(String orderId, OrderResource.Note note) {}

    record OrderLineRow(
            int line,
            String productId,
            String courseId,
            int quantity,
            long unitPriceMinor,
            long lineTotalMinor,
            SeatCounts seats) {
        OrderResource.Line in(String orderId, String currency) {
            return new OrderResource.Line(
                    line,
                    productId,
                    courseId,
                    quantity,
                    new Money(unitPriceMinor, currency),
                    new Money(lineTotalMinor, currency),
                    new SeatId(orderId, line, 1).toString(),
                    new SeatId(orderId, line, quantity).toString(),
                    seats);
        }
    }

    record Head(
            long position,
            String orderId,
            String storeId,
            String agentId,
            @Nullable String groupId,
            Purpose purpose,
            String currency,
            long totalMinor,
            @Nullable String purchaseOrderNumber,
            @Nullable String fundingPool,
            Instant placedAt,
            String placedBy,
            Basis basis,
            OrderStanding standing) {
        Head with(OrderStanding other) {
            return new Head(
                    position,
                    orderId,
                    storeId,
                    agentId,
                    groupId,
                    purpose,
                    currency,
                    totalMinor,
                    purchaseOrderNumber,
                    fundingPool,
                    placedAt,
                    placedBy,
                    basis,
                    other);
        }

        OrderResource order(List<Line> lines, List<NoteRow> notes) {
            return new OrderResource(
                    orderId,
                    storeId,
                    agentId,
                    groupId,
                    purpose,
                    standing.status(),
                    standing.payment(),
                    new Money(totalMinor, currency),
                    new Money(standing.refundedMinor(), currency),
                    purchaseOrderNumber,
                    fundingPool,
                    standing.redeemBy(),
                    placedAt,
                    placedBy,
                    lines.stream().map(line -> line.row().in(orderId, currency)).toList(),
                    SeatCountRow.sum(
                            lines.stream().map(line -> line.row().seats()).toList()),
                    basis,
                    notes.stream().map(NoteRow::note).toList(),
                    standing.version());
        }
    }

    Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getLong("position"),
                row.getString("order_id"),
                row.getString("store_id"),
                row.getString("agent_id"),
                row.getString("group_id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("currency"),
                row.getLong("total_minor"),
                row.getString("purchase_order_number"),
                row.getString("funding_pool"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("placed_by"),
                json.read(row.getString("basis"), Basis.class),
                standing(row));
    }

    static OrderStanding standing(ResultSet row) throws SQLException {
        return new OrderStanding(
                OrderStatus.valueOf(row.getString("status")),
                PaymentStatus.valueOf(row.getString("payment_status")),
                row.getLong("refunded_minor"),
                row.getObject("redeem_by", LocalDate.class),
                row.getLong("version"));
    }

    Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("order_id"),
                new OrderLineRow(
                        row.getInt("line"),
                        row.getString("product_id"),
                        row.getString("course_id"),
                        row.getInt("quantity"),
                        row.getLong("unit_price_minor"),
                        row.getLong("line_total_minor"),
                        SeatCountRow.of(row)));
    }

    NoteRow note(ResultSet row, int number) throws SQLException {
        return new NoteRow(
                row.getString("order_id"),
                new OrderResource.Note(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("text"),
                        row.getString("visibility")));
    }
}
