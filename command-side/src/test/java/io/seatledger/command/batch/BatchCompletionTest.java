package io.seatledger.command.batch;

import static io.seatledger.command.batch.Batches.BATCH;
import static io.seatledger.command.batch.Batches.assigned;
import static io.seatledger.command.batch.Batches.recorded;
import static io.seatledger.command.batch.Batches.row;
import static io.seatledger.command.seat.SeatFacts.ANNA;
import static io.seatledger.command.seat.SeatFacts.BUYER;
import static io.seatledger.command.seat.SeatFacts.ORDER;
import static io.seatledger.domain.Facts.JUNE;
import static io.seatledger.domain.Facts.LONG_AGO;
import static io.seatledger.events.value.BatchKind.ASSIGNMENTS;
import static io.seatledger.events.value.BatchMode.ATOMIC;
import static io.seatledger.events.value.RowOutcome.ASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.FixtureLedger;
import io.seatledger.command.batch.undo.UndoBatch;
import io.seatledger.command.batch.undo.UndoBatchHandler;
import io.seatledger.command.seat.SeatFacts;
import io.seatledger.events.order.OrderCompleted;
import io.seatledger.events.order.OrderMarkedPaid;
import io.seatledger.events.value.SeatRelease;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchCompletionTest {

    @Test
    void a_paid_order_is_complete_once_the_seats_that_kept_it_in_process_are_taken_back() {
        FixtureLedger ledger = new FixtureLedger()
                .given(SeatFacts.world())
                .given(SeatFacts.placed(SeatRelease.PLACED, null, null), SeatFacts.released())
                .given(
                        assigned(List.of(1), ANNA),
                        SeatFacts.took(ANNA, 1, LONG_AGO),
                        recorded(ASSIGNMENTS, ATOMIC, row(1, ASSIGNED, 1, ANNA)),
                        new OrderMarkedPaid(ORDER, "po-1", 500, "USD", LONG_AGO));
        new UndoBatchHandler().handle(new UndoBatch(BATCH, BUYER, "wrong list", JUNE), ledger);
        assertThat(ledger.recorded()).endsWith(new OrderCompleted(ORDER, JUNE));
    }
}
