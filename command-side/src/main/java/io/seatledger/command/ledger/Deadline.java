package io.seatledger.command.ledger;

import java.time.Instant;

/** When a stream is to be looked at again, because something in it falls due. */
public record Deadline(String stream, Instant dueAt) {}
