package io.seatledger.cli.fold;

import io.seatledger.cli.proof.Entry;
import io.seatledger.cli.report.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Folds events into seat counts per order line. */
public final class SeatFold {
    private static final int REVISION = 1;

    /** A hundred times what a store may sell on one line; more would only fill the memory. */
    private static final int QUANTITY_MAX = 10_000_000;

    private final Map<String, Map<Integer, Line>> orders = new HashMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private @Nullable Odd first;

    /** Something in the log that cannot be, with the position of the event that says it. */
    public record Odd(long position, String what) {}

    /** Takes the next event. */
    public void apply(Entry event) {
        boolean purchase = event.type().equals(Moves.PURCHASE);
        Moves.Move move = Moves.of(event.type());
        if (Moves.isUnknown(event.stream(), event.type())
                || ((purchase || move != null) && event.revision() != REVISION)) {
            unknown.merge(event.type() + " revision " + event.revision(), 1L, Long::sum);
            return;
        }
        if (!purchase && move == null) {
            return;
        }
        try {
            JsonNode payload = Json.PLAIN.readTree(event.payload());
            if (purchase) {
                buy(payload);
            } else if (move != null) {
                move(move, payload);
            }
        } catch (IllegalArgumentException e) {
            odd(event, event.type() + " " + e.getMessage());
        } catch (JacksonException e) {
            odd(event, event.type() + " has a payload that is not JSON: " + Json.problem(e));
        }
    }

    private void odd(Entry event, String what) {
        if (first == null) {
            first = new Odd(event.position(), what);
        }
    }

    private void buy(JsonNode payload) {
        int number = Math.toIntExact(whole(payload, "line"));
        Line line = orders.computeIfAbsent(text(payload, "orderId"), order -> new TreeMap<>())
                .computeIfAbsent(
                        number,
                        each -> new Line(
                                text(payload, "orderId").intern(),
                                number,
                                text(payload, "storeId").intern(),
                                text(payload, "agentId").intern(),
                                text(payload, "organizationId").intern()));
        if (line.purchased() != 0) {
            throw new IllegalArgumentException("buys line " + number + " of " + line.orderId() + " a second time");
        }
        line.buy(quantity(payload));
    }

    private void move(Moves.Move move, JsonNode payload) {
        String orderId = text(payload, "orderId");
        int number = Math.toIntExact(whole(payload, "line"));
        Line line = orders.getOrDefault(orderId, Map.of()).get(number);
        if (line == null) {
            throw new IllegalArgumentException("moves seats of line " + number + " of " + orderId + ", never bought");
        }
        SeatState from = move.from() == null ? was(payload) : move.from();
        SeatState to = move.to() == null ? was(payload) : move.to();
        numbers(payload).forEach(seat -> {
            if (!line.move(seat, from, to)) {
                throw new IllegalArgumentException("moves seat " + seat + " of line " + number + " of " + orderId
                        + " from " + from + ", where it is not");
            }
        });
    }

    private static LongStream numbers(JsonNode payload) {
        JsonNode seats = payload.get("seats");
        if (seats == null) {
            return LongStream.rangeClosed(whole(payload, "from"), whole(payload, "to"));
        }
        if (!seats.isArray()) {
            throw new IllegalArgumentException("has no list in seats");
        }
        return seats.valueStream().mapToLong(JsonNode::asLong);
    }

    private static SeatState was(JsonNode payload) {
        String name = text(payload, "was");
        return SeatState.named(name).orElseThrow(() -> new IllegalArgumentException("names no state in was: " + name));
    }

    private static int quantity(JsonNode payload) {
        long to = whole(payload, "to");
        if (whole(payload, "from") != 1 || to < 1 || to > QUANTITY_MAX) {
            throw new IllegalArgumentException("names no seats that can be bought: up to " + to);
        }
        return (int) to;
    }

    private static String text(JsonNode payload, String field) {
        JsonNode value = payload.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("has no text in " + field);
        }
        return value.stringValue();
    }

    private static long whole(JsonNode payload, String field) {
        JsonNode value = payload.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException("has no whole number in " + field);
        }
        return value.longValue();
    }

    /** All lines by order id and number. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        orders.values().stream().map(Map::values).flatMap(Collection::stream).forEach(lines::add);
        lines.sort(Comparator.comparing(Line::orderId, Line::compareIds).thenComparingInt(Line::number));
        return lines;
    }

    /** The first thing that cannot be, {@code null} when there is none. */
    public @Nullable Odd firstOdd() {
        return first;
    }

    /** Types and revisions of events about seats that this fold does not know, with how often they occur. */
    public Map<String, Long> unknown() {
        return new TreeMap<>(unknown);
    }
}
