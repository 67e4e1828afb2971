package io.seatledger.command.order.note;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.order.OrderNoteAdded;

/** R24: anybody who may touch an order may write on it, whatever became of it. */
public final class OrderNotePolicy {
    private OrderNotePolicy() {}

    public static Decision<OrderNoteAdded> decide(AddOrderNote c, OrderState order) {
        if (order.placed() == null) {
            return OrderReasons.missing(c.orderId());
        }
        OrderNoteAdded note = new OrderNoteAdded(c.orderId(), c.by(), c.text(), c.visibility(), c.acceptedAt());
        return Decision.accepted(note, note);
    }
}
