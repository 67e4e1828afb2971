package io.seatledger.query.bundle;

import io.seatledger.events.value.SeatState;
import io.seatledger.platform.ledger.EventCodec;
import io.seatledger.query.bundle.Shapes.TotalsJson;
import io.seatledger.query.bundle.Shapes.TotalsLine;
import io.seatledger.query.seats.SeatMove;
import io.seatledger.query.seats.SeatMoves;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts seats by line and state from events. */
final class SeatCount {
    private static final EventCodec CODEC = new EventCodec();

    private final Map<String, Map<SeatState, Long>> seats = new TreeMap<>();

    void add(String type, int revision, byte[] payload) {
        moves(type, revision, payload).forEach(this::add);
    }

    static List<SeatMove> moves(String type, int revision, byte[] payload) {
        return SeatMoves.of(CODEC.decode(type, revision, payload));
    }

    void add(SeatMove move) {
        Map<SeatState, Long> line =
                seats.computeIfAbsent(move.orderId() + '\t' + move.line(), key -> new EnumMap<>(SeatState.class));
        SeatState from = move.from();
        if (from != null) {
            line.merge(from, -(long) move.quantity(), Long::sum);
        }
        line.merge(move.to(), (long) move.quantity(), Long::sum);
    }

    List<TotalsLine> lines() {
        return seats.entrySet().stream()
                .map(each -> {
                    int tab = each.getKey().indexOf('\t');
                    int line = Integer.parseInt(each.getKey().substring(tab + 1));
                    return line(each.getKey().substring(0, tab), line, each.getValue());
                })
                .toList();
    }

    private static TotalsLine line(String orderId, int line, Map<SeatState, Long> by) {
        return new TotalsLine(
                orderId,
                line,
                by.values().stream().mapToLong(Long::longValue).sum(),
                by.getOrDefault(SeatState.PENDING, 0L),
                by.getOrDefault(SeatState.AVAILABLE, 0L),
                by.getOrDefault(SeatState.APPROVAL_PENDING, 0L),
                by.getOrDefault(SeatState.AWAITING, 0L),
                by.getOrDefault(SeatState.ASSIGNED, 0L),
                by.getOrDefault(SeatState.RETURN_PENDING, 0L),
                by.getOrDefault(SeatState.RETURNED, 0L),
                by.getOrDefault(SeatState.EXPIRED, 0L),
                by.getOrDefault(SeatState.VOIDED, 0L));
    }

    static TotalsJson totals(long size, List<TotalsLine> lines) {
        StringBuilder rows = new StringBuilder();
        lines.forEach(line -> rows.append(line.row()));
        return new TotalsJson(size, lines, BundleFiles.sha256(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
