package io.seatledger.command.seat.expire;

import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record what time has brought about in one pool; repeating it does nothing. */
public record ExpireSeats(String orderId, int line, int pool, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.seatPool(orderId, line, pool);
    }
}
