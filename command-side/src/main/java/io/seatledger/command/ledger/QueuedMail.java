package io.seatledger.command.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a command decided on, to be sent once its events are durable.
 *
 * @param seatId the seat it is about
 * @param personRef whom it goes to; erasing that person empties the mail, {@code null} when nobody in the vault
 * @param sealed address, text and token, readable by the sender only
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record QueuedMail(
        String mailId, String seatId, @Nullable String personRef, byte[] sealed, Instant queuedAt) {}
