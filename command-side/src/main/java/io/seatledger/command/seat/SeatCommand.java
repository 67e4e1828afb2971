package io.seatledger.command.seat;

import io.seatledger.command.domain.Actor;
import io.seatledger.events.Streams;
import io.seatledger.events.value.SeatId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on one seat; it goes to the seat's pool. */
public interface SeatCommand {
    SeatId seat();

    Actor actor();

    Instant acceptedAt();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.seatPool(seat().orderId(), seat().line(), seat().pool());
    }
}
