package io.seatledger.query.inventory;

import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.projection.ReadModelWriter.Lookup;
import io.seatledger.query.seats.SeatMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Seats that have an owner group of their own, as far as a page needs to know them. */
final class RegroupedSeats {
    private static final Lookup<Row> BEFORE = new Lookup<>(
            """
            select distinct r.order_id, r.line, r.number, r.group_id
            from unnest(?, ?, ?, ?) t (order_id, line, first, last)
            join inventory_regrouped r
                on r.order_id = t.order_id and r.line = t.line and r.number between t.first and t.last""",
            List.of("text", "int4", "int4", "int4"),
            (row, number) -> new Row(
                    new Line(row.getString("order_id"), row.getInt("line")),
                    row.getInt("number"),
                    new Group(row.getString("group_id"))));
    private static final GatheredInsert AFTER = new GatheredInsert(3, """
            insert into inventory_regrouped select * from unnest(?, ?, ?, ?)
            on conflict (order_id, line, number) do update set group_id = excluded.group_id""", List.of("text", "int4", "int4", "text"));

    private final Map<Line, TreeMap<Integer, Group>> groups = new HashMap<>();
    private final Map<Seat, Group> changed = new HashMap<>();

    private RegroupedSeats() {}

    private record Line(String orderId, int line) {}

    private record Seat(Line line, int number) {}

    private record Row(Line line, int number, Group group) {}

    /** An owner group; {@code null} is no group. */
    record Group(@Nullable String groupId) {}

    /** Consecutive seats of a line. */
    record Span(String orderId, int line, int first, int last) {}

    /**
     * Consecutive seats of one owner group.
     *
     * @param group {@code null} for that of the line
     */
    record Part(int first, int last, @Nullable Group group) {}

    static RegroupedSeats found(ReadModelWriter rows, List<Span> spans) {
        RegroupedSeats seats = new RegroupedSeats();
        List<@Nullable Object[]> keys = spans.stream()
                .distinct()
                .map(span -> new @Nullable Object[] {span.orderId(), span.line(), span.first(), span.last()})
                .toList();
        rows.found(BEFORE, keys).forEach(row -> seats.put(row.line(), row.number(), row.group()));
        return seats;
    }

    void set(SeatOwnerGroupChanged change) {
        Line line = new Line(change.orderId(), change.line());
        Group group = new Group(change.toGroupId());
        for (int number : change.seats()) {
            put(line, number, group);
            changed.put(new Seat(line, number), group);
        }
    }

    /** The seats of a move, split where the owner group changes. */
    List<Part> parts(SeatMove move) {
        Map<Integer, Group> own = groups.getOrDefault(new Line(move.orderId(), move.line()), new TreeMap<>())
                .subMap(move.first(), true, move.last(), true);
        List<Part> parts = new ArrayList<>();
        int next = move.first();
        for (Map.Entry<Integer, Group> seat : own.entrySet()) {
            append(parts, next, seat.getKey() - 1, null);
            append(parts, seat.getKey(), seat.getKey(), seat.getValue());
            next = seat.getKey() + 1;
        }
        append(parts, next, move.last(), null);
        return parts;
    }

    void writeTo(ReadModelWriter rows) {
        rows.all(
                AFTER,
                changed.entrySet().stream()
                        .map(seat -> new @Nullable Object[] {
                            seat.getKey().line().orderId(),
                            seat.getKey().line().line(),
                            seat.getKey().number(),
                            seat.getValue().groupId()
                        })
                        .toList());
    }

    private void put(Line line, int number, Group group) {
        groups.computeIfAbsent(line, any -> new TreeMap<>()).put(number, group);
    }

    private static void append(List<Part> parts, int first, int last, @Nullable Group group) {
        if (first > last) {
            return;
        }
        Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (before != null && before.last() + 1 == first && Objects.equals(before.group(), group)) {
            parts.set(parts.size() - 1, new Part(before.first(), last, group));
        } else {
            parts.add(new Part(first, last, group));
        }
    }
}
