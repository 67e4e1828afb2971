package io.seatledger.command.returns;

import io.seatledger.command.domain.Actor;
import io.seatledger.events.Streams;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A command on one return. */
public interface ReturnCommand {
    String returnId();

    Actor actor();

    Instant acceptedAt();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.returned(returnId());
    }
}
