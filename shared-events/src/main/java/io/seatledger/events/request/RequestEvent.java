package io.seatledger.events.request;

import io.seatledger.events.LedgerEvent;
import io.seatledger.events.Streams;

/** What happens to one request: an unassignment, an approval or a cancellation that somebody has to decide. */
public sealed interface RequestEvent extends LedgerEvent
        permits RequestReceived, RequestAccepted, RequestRejected, RequestWithdrawn {
    String requestId();

    @Override
    default String stream() {
        return Streams.request(requestId());
    }
}
