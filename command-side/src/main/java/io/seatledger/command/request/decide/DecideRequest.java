package io.seatledger.command.request.decide;

import io.seatledger.command.domain.Actor;
import io.seatledger.events.Streams;
import io.seatledger.events.value.RequestStatus;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Decide a request, or withdraw it.
 *
 * @param verdict what becomes of it: {@code ACCEPTED}, {@code REJECTED} or {@code WITHDRAWN}
 */
public record DecideRequest(
        String requestId,
        RequestStatus verdict,
        Actor actor,
        @Nullable String notes,
        Instant acceptedAt) {
    public DecideRequest {
        if (verdict == RequestStatus.RECEIVED) {
            throw new IllegalArgumentException("a request is received once");
        }
    }

    @TargetAggregateIdentifier
    public String stream() {
        return Streams.request(requestId);
    }
}
