package io.seatledger.command.ledger;

/** A sealed person on its way to the vault; replaces what is there under the same reference. */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored, never compared as records.
public record PersonRow(String ref, byte[] wrappedKey, byte[] sealed, byte[] emailHash) {}
