package io.seatledger.query.orders;

import io.seatledger.events.value.SeatState;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.seats.SeatMove;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a page moves the seats of each line, summed up: a thousand redemptions of one line change its row once. */
final class LineCounts implements PageWork {
    private static final List<String> COLUMNS =
            Arrays.stream(SeatState.values()).map(LineCounts::column).toList();
    private static final GatheredInsert CHANGES = new GatheredInsert(1, sql(), types());

    private final Map<Line, Map<SeatState, Long>> changes = new LinkedHashMap<>();

    private record Line(String orderId, int line) {}

    void moved(SeatMove move) {
        SeatState from = move.from();
        if (from != null) {
            Map<SeatState, Long> change = changes.computeIfAbsent(
                    new Line(move.orderId(), move.line()), any -> new EnumMap<>(SeatState.class));
            change.merge(from, (long) -move.quantity(), Long::sum);
            change.merge(move.to(), (long) move.quantity(), Long::sum);
        }
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        rows.all(
                CHANGES,
                changes.entrySet().stream()
                        .map(line -> row(line.getKey(), line.getValue()))
                        .toList());
    }

    private static @Nullable Object[] row(Line line, Map<SeatState, Long> change) {
        return Stream.concat(
                        Stream.of(line.orderId(), line.line()),
                        Arrays.stream(SeatState.values()).map(state -> change.getOrDefault(state, 0L)))
                .toArray();
    }

    private static String column(SeatState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String sql() {
        return "update order_lines l set "
                + COLUMNS.stream()
                        .map(state -> state + " = l." + state + " + t." + state)
                        .collect(Collectors.joining(", "))
                + " from unnest(?, ?" + ", ?".repeat(COLUMNS.size()) + ") t (order_id, line, "
                + String.join(", ", COLUMNS) + ") where l.order_id = t.order_id and l.line = t.line";
    }

    private static List<String> types() {
        return Stream.concat(Stream.of("text", "int4"), COLUMNS.stream().map(state -> "int8"))
                .toList();
    }
}
