package io.seatledger.command.order;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.order.CancellationRequestClosed;
import io.seatledger.events.request.RequestAccepted;
import java.time.Instant;
import java.util.List;

/** The request that an order be cancelled, while it waits for a decision. */
public final class OpenCancellation {
    private OpenCancellation() {}

    /**
     * What ends it as accepted when the order is cancelled; nothing when none is open.
     *
     * @param by who cancels
     */
    public static List<LedgerEvent> closed(OrderState order, String orderId, String by, Instant at) {
        String requestId = order.cancellationRequestId();
        return requestId == null
                ? List.of()
                : List.of(
                        new CancellationRequestClosed(orderId, requestId, at),
                        new RequestAccepted(requestId, by, null, at));
    }
}
