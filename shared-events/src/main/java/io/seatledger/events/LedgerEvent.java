package io.seatledger.events;

import java.time.Instant;

/** A fact on the ledger. Every event is a record whose simple name is its stored type and never changes. */
public interface LedgerEvent {

    /** The stream the fact belongs to, {@code <kind>:<id>}; see {@link Streams}. */
    String stream();

    /** When the command that caused it was accepted (UTC, microseconds); taken from the command, never from a clock. */
    Instant occurredAt();
}
