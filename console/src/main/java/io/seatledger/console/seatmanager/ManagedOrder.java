package io.seatledger.console.seatmanager;

import io.seatledger.console.show.Cell;
import io.seatledger.console.show.Show;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * An order to choose seats from.
 *
 * @param left how many seats can be given away now
 */
record ManagedOrder(
        String orderId,
        Cell placed,
        String products,
        String purchaseOrder,
        Cell status,
        long left,
        long awaiting,
        long assigned,
        long purchased,
        List<Line> lines) {

    /** A line of it. */
    record Line(String line, String productId, long left, long purchased) {
        /** Like {@code line 1: welding-101, 12 of 25 seats left}. */
        public String words() {
            return "line " + line + ": " + productId + ", " + left + " of " + purchased + " seats left";
        }
    }

    static ManagedOrder of(JsonNode order) {
        List<Line> lines = order.path("lines")
                .valueStream()
                .map(line -> new Line(
                        line.path("line").asString(""),
                        line.path("productId").asString(""),
                        line.path("seats").path("available").asLong(),
                        line.path("quantity").asLong()))
                .toList();
        JsonNode seats = order.path("seats");
        return new ManagedOrder(
                order.path("orderId").asString(""),
                Show.TIME.cell(order.path("placedAt")),
                lines.stream().map(Line::productId).distinct().collect(Collectors.joining(", ")),
                order.path("purchaseOrderNumber").asString(""),
                Show.STATE.cell(order.path("status")),
                seats.path("available").asLong(),
                seats.path("awaiting").asLong(),
                seats.path("assigned").asLong(),
                seats.path("purchased").asLong(),
                lines);
    }

    /** Those with seats to give away first, else as they come. */
    static List<ManagedOrder> withSeatsLeftFirst(Iterable<JsonNode> orders) {
        return StreamSupport.stream(orders.spliterator(), false)
                .map(ManagedOrder::of)
                .sorted(Comparator.comparing(order -> order.left() == 0))
                .toList();
    }
}
