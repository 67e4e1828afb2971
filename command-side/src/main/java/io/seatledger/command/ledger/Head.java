package io.seatledger.command.ledger;

import io.seatledger.platform.ledger.MerkleFrontier;
import java.time.Instant;

/** The head row as it is locked, moved by the events of one batch and written back. */
final class Head {
    private final MerkleFrontier frontier;
    private final Instant recordedAt;
    private long position;

    /**
     * Takes the row as read.
     *
     * @param now by the clock; the log's time never runs backwards, whatever clocks do
     */
    Head(long position, byte[] frontier, Instant lastRecordedAt, Instant now) {
        this.position = position;
        this.frontier = MerkleFrontier.decode(position, frontier);
        this.recordedAt = now.isAfter(lastRecordedAt) ? now : lastRecordedAt;
    }

    /** Gives out the next position. */
    long next() {
        position = Math.addExact(position, 1);
        return position;
    }

    void append(byte[] leaf) {
        frontier.append(leaf);
    }

    long position() {
        return position;
    }

    /** When everything in this batch is recorded. */
    Instant recordedAt() {
        return recordedAt;
    }

    byte[] frontier() {
        return frontier.encode();
    }
}
