package io.seatledger.command.request;

import io.seatledger.events.request.RequestReceived;
import io.seatledger.resource.RequestResource;
import java.util.Objects;

/** Renders a request. */
public final class RequestAnswer {
    private RequestAnswer() {}

    public static RequestResource of(RequestState request, long version) {
        RequestReceived received = Objects.requireNonNull(request.received(), "a request is rendered once received");
        return new RequestResource(
                received.requestId(),
                received.kind(),
                request.status(),
                received.seatId(),
                received.orderId(),
                received.storeId(),
                received.agentId(),
                received.requestedBy(),
                received.occurredAt(),
                received.reason(),
                received.comments(),
                request.decidedBy(),
                request.notes(),
                version);
    }
}
