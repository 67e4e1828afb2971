package io.seatledger.platform.ledger;

import java.time.Instant;

/**
 * One row of the log, byte for byte.
 *
 * @param position from 1, dense, in commit order
 * @param sequence within the stream, from 0, dense
 * @param revision of the record's shape
 * @param payload exact bytes that the leaf hashes; not to be changed by the receiver, nor are the other arrays
 * @param leaf SHA-256 leaf hash, see {@code docs/ledger-format.md}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy per read would cost a page its speed.
public record LoggedEvent(
        long position,
        String stream,
        long sequence,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt,
        byte[] leaf) {}
