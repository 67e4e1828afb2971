package io.seatledger.command.batch.undo;

import io.seatledger.command.batch.BatchDone;
import io.seatledger.command.batch.RowResult;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.seat.Hold;
import io.seatledger.command.seat.Link;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.UnassignRights;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.batch.BatchUndone;
import io.seatledger.events.value.BatchKind;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.LearnerRef;
import io.seatledger.events.value.Reason;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RowOutcome;
import io.seatledger.events.value.SeatState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * R34, R35, R38, R42: seats that are still as the batch left them are taken back, and their links cancelled; those that
 * changed since are left alone. A batch is undone once.
 */
final class UndoPolicy {
    private UndoPolicy() {}

    static Decision<BatchDone> decide(UndoBatch c, UndoFacts facts) {
        if (facts.batch().undone() != null) {
            return Decision.accepted(
                    done(facts, facts.rows().stream().map(UndoPolicy::unchanged).toList()));
        }
        boolean assignments = facts.recorded().kind() == BatchKind.ASSIGNMENTS;
        if (assignments && !facts.rights().direct()) {
            return Decision.refused(Reason.of(
                    RefusalCode.UNASSIGN_NOT_PERMITTED,
                    "Agents of this store ask for it: send an unassignment request for each seat.",
                    Map.of("batchId", c.batchId())));
        }
        Takeback takeback = new Takeback(c, facts.line());
        List<RowResult> results = facts.rows().stream()
                .map(row -> assignments ? unassigned(row, facts.rights(), takeback) : cancelled(row, takeback, c))
                .toList();
        List<LedgerEvent> events = new ArrayList<>(takeback.events());
        events.add(new BatchUndone(
                c.batchId(), c.reason(), results.stream().map(RowResult::row).toList(), c.acceptedAt()));
        return Decision.accepted(done(facts, results), events);
    }

    private static BatchDone done(UndoFacts facts, List<RowResult> results) {
        return new BatchDone(
                facts.recorded().batchId(),
                facts.recorded().orderId(),
                facts.recorded().line(),
                results,
                List.of());
    }

    private static RowResult unassigned(UndoFacts.Row row, UnassignRights rights, Takeback takeback) {
        if (row.row().outcome() != RowOutcome.ASSIGNED) {
            return unchanged(row);
        }
        Unassignment seat = row.seat();
        if (seat == null || !isHeld(seat.seat(), learner(row))) {
            return refused(row, RefusalCode.SEAT_NOT_ASSIGNED, "The seat is not the learner's any more.");
        }
        if (seat.underWay()) {
            return unchanged(row);
        }
        List<Reason> reasons = rights.reasons(seat.seat());
        if (!reasons.isEmpty()) {
            return refused(row, reasons.get(0).code(), reasons.get(0).message());
        }
        takeback.unassign(seat);
        return result(row, seat.enrolled() ? RowOutcome.DROP_REQUESTED : RowOutcome.UNDONE, null, null);
    }

    private static RowResult cancelled(UndoFacts.Row row, Takeback takeback, UndoBatch c) {
        if (row.row().outcome() != RowOutcome.SENT) {
            return unchanged(row);
        }
        Unassignment seat = row.seat();
        if (seat == null
                || seat.seat().stateAt(c.acceptedAt()) != SeatState.AWAITING
                || !isInvited(seat.seat(), learner(row))) {
            return refused(row, RefusalCode.SEAT_NOT_AWAITING, "The seat does not wait for the recipient any more.");
        }
        takeback.cancel(seat.seat());
        return result(row, RowOutcome.UNDONE, null, null);
    }

    /** Under whatever key the learner is known since. */
    private static boolean isHeld(SeatCase seat, LearnerRef learner) {
        return seat.state() == SeatState.ASSIGNED && holdOf(seat).keys().contains(learner.key());
    }

    private static Hold holdOf(SeatCase seat) {
        return Objects.requireNonNull(seat.seat().hold(), "an assigned seat is somebody's");
    }

    private static boolean isInvited(SeatCase seat, LearnerRef recipient) {
        Link link = Objects.requireNonNull(seat.seat().link(), "an awaiting seat has a link");
        return link.recipient().key().equals(recipient.key());
    }

    private static LearnerRef learner(UndoFacts.Row row) {
        return Objects.requireNonNull(row.row().learner(), "a row that got a seat names somebody");
    }

    private static RowResult unchanged(UndoFacts.Row row) {
        return result(row, RowOutcome.UNCHANGED, null, null);
    }

    private static RowResult refused(UndoFacts.Row row, RefusalCode code, String message) {
        return result(row, RowOutcome.REFUSED, code, message);
    }

    private static RowResult result(
            UndoFacts.Row row, RowOutcome outcome, @Nullable RefusalCode code, @Nullable String message) {
        BatchRow was = row.row();
        return new RowResult(new BatchRow(was.row(), outcome, was.seat(), code, was.learner()), message);
    }
}
