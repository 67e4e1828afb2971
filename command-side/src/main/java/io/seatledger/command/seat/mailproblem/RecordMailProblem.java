package io.seatledger.command.seat.mailproblem;

import io.seatledger.events.Streams;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a mail about a seat did not arrive.
 *
 * @param bounced whether it came back after it was sent; else sending was given up
 * @param problem without addresses
 */
public record RecordMailProblem(SeatId seat, String mailId, boolean bounced, String problem, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.seatPool(seat.orderId(), seat.line(), seat.pool());
    }
}
