package io.seatledger.command.seat;

/** A token that opens nothing any more, by its keyed hash, and how it ended. */
public record SpentToken(String hash, Ending ending) {

    /** How a token ended. */
    public enum Ending {
        REDEEMED,
        CANCELLED,
        EXPIRED
    }
}
