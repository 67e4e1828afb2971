package io.seatledger.command.order;

import static io.seatledger.command.order.OrderFacts.CANCELLED;
import static io.seatledger.command.order.OrderFacts.placed;
import static io.seatledger.domain.Facts.JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.CommandFixture;
import io.seatledger.command.order.note.AddOrderNote;
import io.seatledger.events.order.OrderNoteAdded;
import io.seatledger.events.value.NoteVisibility;
import io.seatledger.events.value.SeatRelease;
import org.junit.jupiter.api.Test;

class OrderNoteTest {
    private static final AddOrderNote ADD =
            new AddOrderNote("ord_1", "key:backend", "Called back.", NoteVisibility.INTERNAL, JUNE);
    private static final OrderNoteAdded ADDED =
            new OrderNoteAdded("ord_1", "key:backend", "Called back.", NoteVisibility.INTERNAL, JUNE);

    private final CommandFixture<Order> order = CommandFixture.of(Order.class, "order:ord_1");

    @Test
    void R24_a_note_is_written_by_name_and_for_certain_eyes() {
        order.given(placed(SeatRelease.PAID))
                .when(ADD)
                .records(ADDED)
                .accepted(note -> assertThat(note).isEqualTo(ADDED));
    }

    @Test
    void R24_a_cancelled_order_takes_notes_too() {
        order.given(placed(SeatRelease.PAID), CANCELLED)
                .when(ADD)
                .records(ADDED)
                .accepted();
    }

    @Test
    void an_unknown_order_is_missing() {
        order.when(ADD).recordsNothing().missing("ORDER_NOT_FOUND");
    }
}
