package io.seatledger.platform.proof;

import java.time.Instant;

/**
 * One row of {@code ledger.checkpoint}.
 *
 * @param root of the first {@code size} events
 * @param note the signed note, verbatim
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record SignedCheckpoint(long size, byte[] root, Instant signedAt, String note) {}
