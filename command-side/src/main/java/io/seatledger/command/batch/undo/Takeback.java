package io.seatledger.command.batch.undo;

import io.seatledger.command.batch.LineCase;
import io.seatledger.command.batch.Pools;
import io.seatledger.command.seat.Claims;
import io.seatledger.command.seat.OpenRequest;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.EnrollmentDropRequested;
import io.seatledger.events.seat.RedemptionLinkCancelled;
import io.seatledger.events.seat.SeatExpired;
import io.seatledger.events.seat.SeatUnassigned;
import io.seatledger.events.value.LearnerRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gathers seats that are taken back together, so that there is one event for each pool and not one for each seat. */
final class Takeback {
    private final UndoBatch undo;
    private final LineCase line;
    private final List<SeatCase> toDrop = new ArrayList<>();
    private final List<SeatCase> unassigned = new ArrayList<>();
    private final List<SeatCase> cancelled = new ArrayList<>();

    Takeback(UndoBatch undo, LineCase line) {
        this.undo = undo;
        this.line = line;
    }

    /** R35: where the LMS has an enrollment it is asked to drop it first. */
    void unassign(Unassignment seat) {
        (seat.enrolled() ? toDrop : unassigned).add(seat.seat());
    }

    /** R42: its link is useless at once. */
    void cancel(SeatCase seat) {
        cancelled.add(seat);
    }

    /** Everything, in order. */
    List<LedgerEvent> events() {
        List<LedgerEvent> events = new ArrayList<>();
        toDrop.forEach(seat -> events.addAll(requestClosed(seat)));
        unassigned.forEach(seat -> events.addAll(requestClosed(seat)));
        pools(toDrop)
                .forEach(seats -> events.add(new EnrollmentDropRequested(
                        orderId(),
                        line.line().line(),
                        numbers(seats),
                        persons(seats),
                        undo.reason(),
                        undo.acceptedAt())));
        pools(unassigned)
                .forEach(seats -> events.add(new SeatUnassigned(
                        orderId(),
                        line.line().line(),
                        numbers(seats),
                        persons(seats),
                        undo.reason(),
                        undo.acceptedAt())));
        pools(cancelled)
                .forEach(seats -> events.add(new RedemptionLinkCancelled(
                        orderId(),
                        line.line().line(),
                        numbers(seats),
                        persons(seats),
                        undo.reason(),
                        undo.acceptedAt())));
        unassigned.forEach(seat -> events.addAll(Claims.released(seat, undo.acceptedAt())));
        cancelled.forEach(seat -> events.addAll(Claims.released(seat, undo.acceptedAt())));
        events.addAll(expired());
        return events;
    }

    private List<LedgerEvent> requestClosed(SeatCase seat) {
        return OpenRequest.closed(seat, undo.actor().name(), undo.acceptedAt());
    }

    /** A seat that becomes free after its redeem-by date expires with that; one that waited for its guest had expired. */
    private List<LedgerEvent> expired() {
        List<LedgerEvent> events = new ArrayList<>();
        if (!unassigned.isEmpty() && unassigned.get(0).pastRedeemBy(undo.acceptedAt())) {
            pools(unassigned)
                    .forEach(seats -> events.add(
                            new SeatExpired(orderId(), line.line().line(), numbers(seats), undo.acceptedAt())));
            events.add(Claims.liveReduced(line.placed(), line.line(), unassigned.size(), undo.acceptedAt()));
        }
        return events;
    }

    private String orderId() {
        return line.placed().orderId();
    }

    private static Iterable<List<SeatCase>> pools(List<SeatCase> seats) {
        return Pools.split(seats, seat -> seat.id().number());
    }

    private static List<Integer> numbers(List<SeatCase> seats) {
        return seats.stream().map(seat -> seat.id().number()).toList();
    }

    private static List<LearnerRef> persons(List<SeatCase> seats) {
        return seats.stream()
                .map(seat -> Objects.requireNonNull(seat.seat().person(), "a seat that is taken back is somebody's"))
                .toList();
    }
}
