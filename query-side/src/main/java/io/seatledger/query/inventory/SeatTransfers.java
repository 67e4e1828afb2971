package io.seatledger.query.inventory;

import io.seatledger.events.seat.SeatOwnerGroupChanged;
import io.seatledger.events.value.SeatState;
import io.seatledger.query.projection.GatheredInsert;
import io.seatledger.query.projection.PageWork;
import io.seatledger.query.projection.ReadModelWriter;
import io.seatledger.query.seats.SeatMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private final List<Step> steps = new ArrayList<>();
    private final List<@Nullable Object[]> entries = new ArrayList<>();
    private final Map<Long, Integer> entriesAt = new HashMap<>();

    /** A move or a change of owner group, and the runs of seats it is about. */
    private sealed interface Step permits Moved, Regrouped {
        long position();

        Instant at();
    }

    private record Moved(long position, Instant at, SeatMove move) implements Step {}

    private record Regrouped(long position, Instant at, SeatOwnerGroupChanged change) implements Step {}

    void moved(long position, Instant at, SeatMove move) {
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
        rows.all(ENTRIES, entries);
        groups.writeTo(rows);
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
