package io.seatledger.command.ledger;

/**
 * The answer recorded under a caller's idempotency key.
 *
 * @param fingerprint SHA-256 over method, path, person acted for and canonical payload
 * @param headers the answer's own headers as stored
 * @param position the log position that the first answer told
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored, never compared as records.
public record Receipt(
        String caller, String key, byte[] fingerprint, int status, byte[] headers, byte[] body, long position) {}
