package io.seatledger.command.ledger;

import io.seatledger.events.EventCatalogue;
import io.seatledger.events.LedgerEvent;
import io.seatledger.events.upcast.Upcasters;

/**
 * An event on its way to the log, without a position yet.
 *
 * @param sequence within its stream, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record NewEvent(LedgerEvent event, String stream, long sequence, byte[] payload, byte[] metadata) {

    public String type() {
        return EventCatalogue.typeOf(event);
    }

    public int revision() {
        return Upcasters.RELEASED.revisionOf(type());
    }
}
