package io.seatledger.events.order;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one order. */
public sealed interface OrderEvent extends LedgerEvent
        permits OrderPlaced,
                PaymentAuthorized,
                PaymentCaptured,
                OrderMarkedPaid,
                PaymentVoided,
                PaymentFailed,
                SeatsReleased,
                OrderCompleted,
                OrderCancelled,
                OrderNoteAdded,
                CancellationRequested,
                CancellationRequestClosed,
                RefundReserved,
                RefundReleased,
                RefundSettled,
                RedeemByChanged {
    String orderId();

    @Override
    default String stream() {
        return Streams.order(orderId());
    }
}
