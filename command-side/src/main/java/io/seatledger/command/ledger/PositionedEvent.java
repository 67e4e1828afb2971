package io.seatledger.command.ledger;

import io.seatledger.platform.ledger.LeafEncoding;
import java.time.Instant;

/** An event with its place in the log and its leaf hash. */
@SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
record PositionedEvent(NewEvent event, long position, Instant recordedAt, byte[] leaf) {

    static PositionedEvent of(NewEvent event, long position, Instant recordedAt) {
        byte[] leaf = LeafEncoding.hash(
                position,
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata(),
                recordedAt);
        return new PositionedEvent(event, position, recordedAt, leaf);
    }
}
