package io.seatledger.query.webhooks;

import io.seatledger.query.changes.Change;
import java.time.Instant;

/**
 * A change as CloudEvents 1.0 wants it; the names of its attributes are lower case.
 *
 * @param id the position, as text
 * @param source where the ledger is
 * @param sequence the position, as text that sorts like it
 * @param correlationid of the request that caused it
 */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        Instant time,
        String subject,
        String datacontenttype,
        String sequence,
        String correlationid,
        Change data) {
    static CloudEvent of(Change change, String source) {
        return new CloudEvent(
                "1.0",
                Long.toString(change.position()),
                source,
                "io.seatledger." + change.type(),
                change.at(),
                change.stream(),
                "application/json",
                String.format("%019d", change.position()),
                change.correlationId(),
                change);
    }
}
