package io.seatledger.command.order.cancellation;

import io.seatledger.command.domain.Decision;
import io.seatledger.command.order.OrderReasons;
import io.seatledger.command.order.OrderState;
import io.seatledger.events.order.CancellationRequested;
import io.seatledger.events.order.OrderPlaced;
import io.seatledger.events.request.RequestReceived;
import io.seatledger.events.value.RefusalCode;
import io.seatledger.events.value.RequestKind;

/** What cannot be cancelled any more needs no request, and one request at a time is enough. */
public final class RequestCancellationPolicy {
    private RequestCancellationPolicy() {}

    public static Decision<String> decide(RequestCancellation c, OrderState order) {
        OrderPlaced placed = order.placed();
        if (placed == null) {
            return OrderReasons.missing(c.orderId());
        }
        if (order.cancelled()) {
            return Decision.refused(OrderReasons.of(RefusalCode.ORDER_CANCELLED, c.orderId(), "is cancelled already"));
        }
        if (order.wasPaid()) {
            return Decision.refused(
                    OrderReasons.of(RefusalCode.ORDER_ALREADY_PAID, c.orderId(), "is paid: use returns"));
        }
        if (order.cancellationRequestId() != null) {
            return Decision.refused(OrderReasons.of(
                    RefusalCode.CANCELLATION_REQUEST_OPEN,
                    c.orderId(),
                    "has a cancellation request that waits for a decision"));
        }
        return Decision.accepted(
                c.requestId(),
                new CancellationRequested(c.orderId(), c.requestId(), c.acceptedAt()),
                new RequestReceived(
                        c.requestId(),
                        RequestKind.CANCELLATION,
                        placed.storeId(),
                        placed.agentId(),
                        c.orderId(),
                        null,
                        c.by(),
                        c.reason(),
                        null,
                        c.acceptedAt()));
    }
}
