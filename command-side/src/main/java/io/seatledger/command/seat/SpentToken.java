package io.seatledger.command.seat;

import io.seatledger.events.value.LearnerRef;

/**
 * A token that opens nothing any more, by its keyed hash.
 *
 * @param recipient whom it was sent to; nobody else is told how it ended
 */
public record SpentToken(String hash, Ending ending, LearnerRef recipient) {

    /** How a token ended. */
    public enum Ending {
        REDEEMED,
        CANCELLED,
        EXPIRED
    }
}
