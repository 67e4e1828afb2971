package io.seatledger.command.order.note;

import io.seatledger.events.Streams;
import io.seatledger.events.value.NoteVisibility;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Write a note on an order.
 *
 * @param by who writes it
 */
public record AddOrderNote(String orderId, String by, String text, NoteVisibility visibility, Instant acceptedAt) {
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.order(orderId);
    }
}
