package io.seatledger.query.inventory;

import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.seats.SeatMove;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The transfers of a page, in order. A move of seats is booked on the owner group that each of them has by then; a change of owner
 * group is booked as two entries that meet in the account {@value #REGROUPED}, which is therefore always zero.
 */
final class SeatTransfers implements PageWork {
    static final String ISSUED = "ISSUED";
    static final String REGROUPED = "REGROUPED";

    private static final GatheredInsert ENTRIES = new GatheredInsert(
            2,
            """
            insert into ledger_entry
            select t.position, t.entry, t.at, l.store_id, l.product_id,
                case when t.regrouped then t.group_id else l.group_id end, l.organization_id, l.agent_id, l.order_id, l.line,
                t.from_state, t.to_state, t.last - t.first + 1, t.first, t.last
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                t (position, entry, at, order_id, line, from_state, to_state, first, last, regrouped, group_id)
            join inventory_lines l on l.order_id = t.order_id and l.line = t.line""",
            List.of("int8", "int4", "timestamptz", "text", "int4", "text", "text", "int4", "int4", "bool", "text"));

    private static final GatheredInsert RELEASED = new GatheredInsert(1, """
            update inventory_lines l set released_on = coalesce(l.released_on, t.day)
            from unnest(?, ?, ?) t (order_id, line, day) where l.order_id = t.order_id and l.line = t.line""", List.of("text", "int4", "date"));

    private final List<Step> steps = new ArrayList<>();
    private final List<@Nullable Object[]> entries = new ArrayList<>();
    private final Map<Long, Integer> entriesAt = new HashMap<>();
    private final Map<Line, LocalDate> released = new LinkedHashMap<>();

    private record Line(String orderId, int line) {}

    /** A move or a change of owner group, and the runs of seats it is about. */
    private sealed interface Step permits Moved, Regrouped {
        long position();

        Instant at();
    }

    private record Moved(long position, Instant at, SeatMove move) implements Step {}

    private record Regrouped(long position, Instant at, SeatOwnerGroupChanged change) implements Step {}

    void moved(long position, Instant at, SeatMove move) {
        if (move.from() == SeatState.PENDING && move.to() == SeatState.AVAILABLE) {
            released.putIfAbsent(new Line(move.orderId(), move.line()), LocalDate.ofInstant(at, ZoneOffset.UTC));
        }
        steps.add(new Moved(position, at, move));
    }

    void regrouped(long position, Instant at, SeatOwnerGroupChanged change) {
        steps.add(new Regrouped(position, at, change));
    }

    @Override
    public void writeTo(ReadModelWriter rows) {
        RegroupedSeats groups = RegroupedSeats.found(rows, touched());
        for (Step step : steps) {
            if (step instanceof Moved moved) {
                book(moved, groups);
            } else if (step instanceof Regrouped regrouped) {
                book(regrouped, groups);
            }
        }
        rows.all(
                RELEASED,
                released.entrySet().stream()
                        .map(line -> new @Nullable Object[] {
                            line.getKey().orderId(), line.getKey().line(), line.getValue()
                        })
                        .toList());
        rows.all(ENTRIES, entries);
        groups.writeTo(rows);
        LongSummaryStatistics positions =
                steps.stream().mapToLong(Step::position).summaryStatistics();
        new DailySeats(positions.getMin(), positions.getMax()).writeTo(rows);
    }

    /** Seats that may have been regrouped before this page; those bought in it cannot. */
    private List<RegroupedSeats.Span> touched() {
        List<RegroupedSeats.Span> spans = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Moved moved && moved.move().from() != null) {
                SeatMove move = moved.move();
                spans.add(new RegroupedSeats.Span(move.orderId(), move.line(), move.first(), move.last()));
            }
        }
        return spans;
    }

    private void book(Moved moved, RegroupedSeats groups) {
        SeatMove move = moved.move();
        SeatState from = move.from();
        for (RegroupedSeats.Part part : groups.parts(move)) {
            entry(
                    moved,
                    new Booking(
                            move.orderId(),
                            move.line(),
                            new SeatMove.Run(part.first(), part.last()),
                            from == null ? ISSUED : from.name(),
                            move.to().name(),
                            part.group()));
        }
    }

    private void book(Regrouped regrouped, RegroupedSeats groups) {
        SeatOwnerGroupChanged change = regrouped.change();
        String state = change.state().name();
        for (SeatMove.Run run : SeatMove.runs(change.seats())) {
            entry(
                    regrouped,
                    new Booking(
                            change.orderId(),
                            change.line(),
                            run,
                            state,
                            REGROUPED,
                            new RegroupedSeats.Group(change.fromGroupId())));
            entry(
                    regrouped,
                    new Booking(
                            change.orderId(),
                            change.line(),
                            run,
                            REGROUPED,
                            state,
                            new RegroupedSeats.Group(change.toGroupId())));
        }
        groups.set(change);
    }

    /** @param group {@code null} for that of the line */
    private record Booking(
            String orderId,
            int line,
            SeatMove.Run seats,
            String from,
            String to,
            RegroupedSeats.@Nullable Group group) {}

    private void entry(Step step, Booking booking) {
        RegroupedSeats.Group group = booking.group();
        entries.add(new @Nullable Object[] {
            step.position(),
            entriesAt.merge(step.position(), 1, Integer::sum),
            step.at(),
            booking.orderId(),
            booking.line(),
            booking.from(),
            booking.to(),
            booking.seats().first(),
            booking.seats().last(),
            group != null,
            group == null ? null : group.groupId()
        });
    }
}
