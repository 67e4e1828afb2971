package io.seatledger.command.batch.assign;

import io.seatledger.command.batch.BatchDone;
import io.seatledger.command.batch.ListWork;
import io.seatledger.command.batch.SeatList;
import io.seatledger.command.batch.Taking;
import io.seatledger.command.domain.Decision;
import io.seatledger.command.domain.Ledger;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.seat.SeatsAssigned;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Works off a list over many pools as one command: everything is recorded together or nothing. */
public final class AssignSeatsHandler {
    @CommandHandler
    public Decision<BatchDone> handle(AssignSeats command, Ledger ledger) {
        SeatList list = command.list();
        return new ListWork(list, ledger).decide(line -> taken -> assigned(list, taken));
    }

    private static LedgerEvent assigned(SeatList list, List<Taking> taken) {
        return new SeatsAssigned(
                list.orderId(),
                list.line(),
                taken.stream().map(Taking::number).toList(),
                taken.stream().map(Taking::learner).toList(),
                null,
                list.batchId(),
                list.acceptedAt());
    }
}
