package io.seatledger.command.batch.undo;

import io.seatledger.command.batch.BatchDone;
import io.seatledger.command.batch.BatchState;
import io.seatledger.command.batch.LineCase;
import io.seatledger.command.batch.Lines;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.command.seat.OrderCompletion;
import io.seatledger.command.seat.SeatCase;
import io.seatledger.command.seat.SeatCases;
import io.seatledger.command.seat.SeatPoolState;
import io.seatledger.command.seat.UnassignRights;
import io.seatledger.command.seat.Unassignment;
import io.seatledger.events.batch.BatchRecorded;
import io.seatledger.events.value.BatchRow;
import io.seatledger.events.value.RowOutcome;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** Takes a whole list back as one command: everything is recorded together or nothing. */
public final class UndoBatchHandler {
    @CommandHandler
    public Decision<BatchDone> handle(UndoBatch command, Ledger ledger) {
        Decision<BatchDone> decision = facts(command, ledger)
                .map(facts -> UndoPolicy.decide(command, facts))
                .orElseGet(() -> Decision.missing("BATCH_NOT_FOUND", "There is no batch " + command.batchId() + '.'));
        Decision<BatchDone> whole = OrderCompletion.with(decision, ledger);
        whole.events().forEach(ledger::record);
        return whole;
    }

    /** A batch is there for whoever may work on its line. */
    private static Optional<UndoFacts> facts(UndoBatch c, Ledger ledger) {
        BatchState batch = ledger.read(BatchState.KIND, c.batchId());
        BatchRecorded recorded = batch.recorded();
        return recorded == null
                ? Optional.empty()
                : Lines.find(recorded.orderId(), recorded.line(), c.actor(), ledger)
                        .map(line -> new UndoFacts(
                                batch,
                                line,
                                UnassignRights.of(line.seat(1, SeatPoolState.EMPTY), c.actor(), ledger),
                                recorded.rows().stream()
                                        .map(row -> row(row, line, c, ledger))
                                        .toList()));
    }

    private static UndoFacts.Row row(BatchRow row, LineCase line, UndoBatch c, Ledger ledger) {
        Integer number = row.seat();
        boolean gave = row.outcome() == RowOutcome.ASSIGNED || row.outcome() == RowOutcome.SENT;
        if (!gave || number == null) {
            return new UndoFacts.Row(row, null);
        }
        SeatCase seat = Lines.seat(line, number, ledger);
        return new UndoFacts.Row(
                row, SeatCases.mayTouch(c.actor(), seat, ledger) ? Unassignment.of(seat, ledger) : null);
    }
}
