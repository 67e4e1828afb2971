package io.seatledger.events.returns;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one return. */
public sealed interface ReturnEvent extends LedgerEvent
        permits ReturnOpened,
                ReturnApproved,
                ReturnRefundFailed,
                ReturnRefundRetried,
                ReturnRefundSettled,
                ReturnDeclined,
                ReturnRecalled {
    String returnId();

    @Override
    default String stream() {
        return Streams.returned(returnId());
    }
}
